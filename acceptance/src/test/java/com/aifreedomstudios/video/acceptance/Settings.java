package com.aifreedomstudios.video.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be configured, read from the records that the services bind their settings to. */
final class Settings {

    private static final Pattern BOUND =
            Pattern.compile("@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s+(?:public )?record (\\w+)");
    private static final Pattern COMPONENT = Pattern.compile("([\\w<>.]+)\\s+(\\w+)\\s*$");
    private static final Pattern DEFAULT = Pattern.compile("@DefaultValue\\(\"([^\"]*)\"\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(?::([^{}$]*))?");

    private final List<String> sources;
    private final Map<String, String> defaults = new TreeMap<>();

    private Settings(List<String> sources) {
        this.sources = sources;
    }

    /** The settings of a service with their defaults, which may be empty. */
    static Map<String, String> of(SourceTree tree, String service) {
        var settings = new Settings(tree.files(service + "/src/main/java/.*\\.java")
                .map(SourceTree::textOf)
                .toList());
        for (String source : settings.sources) {
            BOUND.matcher(source).results().forEach(bound -> settings.add(bound.group(1), bound.group(2), source));
        }
        return settings.defaults;
    }

    /** The environment variables that a service reads, with their defaults, which may be empty. */
    static Map<String, String> variables(String service) {
        return VARIABLE.matcher(SourceTree.textOf(service + "/src/main/resources/application.yaml"))
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> found.group(2) == null ? "" : found.group(2), (a, _) -> a));
    }

    /** A setting's name as an environment variable. */
    static String asVariable(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private void add(String prefix, String type, String home) {
        var components = componentsOf(type, home);
        if (components == null) {
            throw new IllegalStateException("no record " + type);
        }
        for (String component : components) {
            var parts = COMPONENT.matcher(component);
            if (!parts.find()) {
                throw new IllegalStateException("no component of " + type + ": " + component);
            }
            var name =
                    prefix + "." + parts.group(2).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            var inner = parts.group(1);
            if (!inner.equals("Secret") && componentsOf(inner, home) != null) {
                add(name, inner, home);
            } else {
                var stated = DEFAULT.matcher(component);
                defaults.put(name, stated.find() ? stated.group(1) : "");
            }
        }
    }

    /** A record of the same file comes before one of the same name elsewhere. */
    private @Nullable List<String> componentsOf(String type, String home) {
        var heading = Pattern.compile("\\brecord " + Pattern.quote(type) + "\\(");
        return Stream.concat(Stream.of(home), sources.stream())
                .map(source -> {
                    var found = heading.matcher(source);
                    return found.find() ? split(source.substring(found.end())) : List.<String>of();
                })
                .filter(components -> !components.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Up to the bracket that closes, at the commas that no bracket or text encloses. */
    private static List<String> split(String rest) {
        var components = new ArrayList<String>();
        var component = new StringBuilder();
        var depth = 0;
        var quoted = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
            }
            if (depth < 0 || (depth == 0 && !quoted && c == ',')) {
                components.add(component.toString());
                component.setLength(0);
            } else {
                component.append(c);
            }
            if (depth < 0) {
                return components;
            }
        }
        throw new IllegalStateException("a record without an end");
    }
}

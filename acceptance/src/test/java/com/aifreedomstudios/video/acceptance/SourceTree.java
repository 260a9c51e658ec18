package com.aifreedomstudios.video.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checkout, as far as documentation may name what is in it. */
final class SourceTree {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern SKIPPED =
            Pattern.compile("(^|/)(target|\\.git|node_modules|\\.idea)(/|$)|^acceptance/src/test/");
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|yaml|avsc|xml|sh)|run|[^/]+/Dockerfile");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");
    private static final Pattern IMPORTED = Pattern.compile("\\bimport [\\w.]+\\.(\\w+);");
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");

    private final List<String> paths;
    private final String text;
    private final Set<String> types;

    private SourceTree(List<String> paths, String text) {
        this.paths = paths;
        this.text = JOINT.matcher(text).replaceAll("");
        this.types = Stream.of(TYPE, IMPORTED)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    static SourceTree read() {
        try (var walk = Files.walk(ROOT)) {
            var paths = walk.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !SKIPPED.matcher(path).find())
                    .sorted()
                    .toList();
            var text = paths.stream()
                    .filter(path -> SOURCE.matcher(path).matches())
                    .map(SourceTree::textOf)
                    .collect(Collectors.joining("\n"));
            return new SourceTree(paths, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String textOf(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files whose path matches. */
    Stream<String> files(String regex) {
        return paths.stream().filter(Pattern.compile(regex).asMatchPredicate());
    }

    boolean hasFileNamed(String name) {
        return paths.stream().anyMatch(path -> path.equals(name) || path.endsWith("/" + name));
    }

    /** Whether code, scripts or settings contain it; texts that are broken over lines of code count as one. */
    boolean says(String fragment) {
        return text.contains(fragment);
    }

    /** Whether it is a type of ours, or one that our code uses. */
    boolean hasType(String name) {
        return types.contains(name);
    }
}

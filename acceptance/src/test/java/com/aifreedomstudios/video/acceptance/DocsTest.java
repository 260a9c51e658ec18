package com.aifreedomstudios.video.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.event.EventTopic;
import com.aifreedomstudios.video.event.InternalTopic;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation names exists. */
class DocsTest {

    private static final List<String> SERVICES = List.of("video-consumer", "campaign-adapter");
    private static final SourceTree TREE = SourceTree.read();
    private static final List<Page> PAGES = TREE.files("README\\.md|docs/.*\\.md")
            .map(path -> Page.read(SourceTree.ROOT.resolve(path)))
            .toList();
    private static final Page README = page("README.md");
    private static final Page OPERATIONS = page("docs/operations.md");

    private static final Pattern PATH = Pattern.compile("(?:\\./)?[\\w.-]+(?:/[\\w.-]+)+/?|\\./[\\w.-]+");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(?:md|yml|yaml|avsc|java|sh)");
    private static final Pattern TOPIC = Pattern.compile("video(?:-consumer)?\\.[a-z]+(?:-[a-z]+)*");
    private static final Pattern SETTING = Pattern.compile("(?:video|adapter)(?:\\.[a-z-]+){2,}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @Test
    void everyLinkLeadsSomewhere() {
        assertNothingIn(Page::links, (page, link) -> {
            var target = link.startsWith("#")
                    ? page.file()
                    : page.file().resolveSibling(link.replaceFirst("#.*", "")).normalize();
            var anchor = link.replaceFirst("[^#]*#?", "");
            return Files.exists(target)
                    && (anchor.isEmpty() || Page.read(target).anchors().contains(anchor));
        });
    }

    @Test
    void everyPathExists() {
        var tops = TREE.files(".*").map(path -> path.replaceFirst("/.*", "")).collect(Collectors.toSet());
        assertNothingIn(
                page -> matching(PATH, page.words())
                        .map(path -> path.replaceFirst("^\\./", ""))
                        .filter(path -> tops.contains(path.replaceFirst("/.*", ""))),
                (_, path) -> path.contains("/target/")
                        ? TREE.says(path.replaceFirst(".*/", "").replaceFirst("\\.jar$", ""))
                        : Files.exists(SourceTree.ROOT.resolve(path)));
        assertNothingIn(
                page -> matching(FILE, page.words()),
                (_, name) -> TREE.hasFileNamed(name) || name.startsWith("kafka-"));
    }

    @Test
    void everyTopicIsOneOfTheContract() {
        var topics = Stream.concat(
                        Arrays.stream(EventTopic.values())
                                .flatMap(topic -> Stream.of(topic.topic(), topic.deadLetterTopic(), topic.subject())),
                        Arrays.stream(InternalTopic.values()).map(InternalTopic::topic))
                .collect(Collectors.toSet());

        assertNothingIn(page -> matching(TOPIC, page.words()), (_, name) -> topics.contains(name));
    }

    @Test
    void everySettingIsListedWithItsDefaultAndNoOther() {
        var stated = OPERATIONS.rowsUnder("setting").stream().map(row -> row.get(0) + " = " + row.get(1));
        var real = SERVICES.stream()
                .flatMap(service -> Settings.of(TREE, service).entrySet().stream())
                .map(setting -> setting.getKey() + " = " + setting.getValue());

        assertThat(stated).containsExactlyInAnyOrderElementsOf(real.toList());
    }

    @Test
    void everySettingNamedAnywhereExists() {
        var settings = SERVICES.stream()
                .flatMap(service -> Settings.of(TREE, service).keySet().stream())
                .collect(Collectors.toSet());

        assertNothingIn(page -> matching(SETTING, page.words()), (_, name) -> settings.contains(name));
    }

    @Test
    void everyVariableOfTheServicesIsListedWithItsDefault() {
        for (String service : SERVICES) {
            var variables = Settings.variables(service);
            var rows = README.rowsUnder("variable").stream()
                    .filter(row -> row.get(1).equals(service) || row.get(1).equals("both"))
                    .toList();

            assertThat(rows.stream().map(row -> row.get(0) + " = " + row.get(2).replace("required", "")))
                    .isNotEmpty()
                    .isSubsetOf(variables.entrySet().stream()
                            .map(variable -> variable.getKey() + " = " + variable.getValue())
                            .toList());
            assertThat(variables.keySet().stream()
                            .filter(name -> !rows.toString().contains(name)))
                    .isEmpty();
        }
    }

    @Test
    void everyVariableNamedAnywhereIsRead() {
        var settings = SERVICES.stream()
                .flatMap(service -> Settings.of(TREE, service).keySet().stream())
                .map(Settings::asVariable)
                .collect(Collectors.toSet());

        assertNothingIn(
                page -> matching(VARIABLE, page.words()),
                (_, name) -> TREE.says(name) || settings.contains(name) || name.startsWith("SPRING_"));
    }

    @Test
    void everyTypeExists() {
        assertNothingIn(page -> matching(TYPE, page.marks()), (_, name) -> TREE.hasType(name));
    }

    @Test
    void everyOptionOfRunExists() {
        assertNothingIn(
                page -> Stream.concat(page.commands("./run"), page.commands("--"))
                        .flatMap(line -> OPTION.matcher(line).results())
                        .map(found -> found.group())
                        .filter(option -> !option.equals("--help") && !option.equals("--video")),
                (_, option) -> TREE.says("\"" + option + "\""));
    }

    @Test
    void everyLogLineIsWritten() {
        var rows = OPERATIONS.rowsUnder("log line");

        assertThat(rows).isNotEmpty();
        assertThat(rows.stream()
                        .map(List::getFirst)
                        .filter(line -> !Pattern.compile("…")
                                .splitAsStream(line)
                                .map(String::strip)
                                .allMatch(TREE::says)))
                .isEmpty();
    }

    @Test
    void containersAreGivenOnlyVariablesThatTheServicesRead() {
        var compose = SourceTree.textOf("docker-compose.yml");
        for (String service : SERVICES) {
            var part =
                    compose.replaceFirst("(?s).*\n  " + service + ":\n", "").replaceFirst("(?s)\n\\S.*|\n  \\S.*", "");
            var given = Pattern.compile("(?m)^      ([A-Z0-9_]+):")
                    .matcher(part)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());

            assertThat(given)
                    .isNotEmpty()
                    .isSubsetOf(Settings.variables(service).keySet());
            assertThat(part).contains("build: " + service + "\n");
            assertThat(SourceTree.textOf(service + "/Dockerfile")).contains("COPY target/" + service + "-exec.jar");
        }
    }

    @Test
    void scriptsMakeTheTopicsAndSchemasOfTheContract() {
        var topics = Stream.concat(
                Arrays.stream(EventTopic.values())
                        .map(topic -> "create_event " + topic.topic()
                                + settings(topic.cleanup().settings().entrySet())),
                Arrays.stream(InternalTopic.values())
                        .map(topic -> "create " + topic.topic()
                                + settings(topic.settings().entrySet())));
        var schemas = Arrays.stream(EventTopic.values())
                .map(topic -> "register " + topic.topic() + " " + topic.value().getSimpleName());

        assertThat(SourceTree.textOf("deploy/create-topics.sh")
                        .lines()
                        .filter(line -> line.matches("create\\S* video.*")))
                .containsExactlyElementsOf(topics.toList());
        assertThat(SourceTree.textOf("deploy/create-topics.sh"))
                .contains("-dlt\""
                        + settings(EventTopic.DEAD_LETTER_CLEANUP.settings().entrySet()));
        assertThat(SourceTree.textOf("deploy/register-schemas.sh")
                        .lines()
                        .filter(line -> line.startsWith("register video")))
                .containsExactlyElementsOf(schemas.toList());
    }

    private static String settings(Set<?> entries) {
        return entries.stream().map(entry -> " " + entry).collect(Collectors.joining());
    }

    private interface Check {
        boolean holds(Page page, String found);
    }

    private static void assertNothingIn(Function<Page, Stream<String>> finder, Check check) {
        var wrong = new TreeSet<String>();
        var found = 0;
        for (Page page : PAGES) {
            for (String name : finder.apply(page).distinct().toList()) {
                found++;
                if (!check.holds(page, name)) {
                    wrong.add(SourceTree.ROOT.relativize(page.file()) + ": " + name);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(found).as("something was looked at").isPositive();
    }

    private static Stream<String> matching(Pattern pattern, Stream<String> words) {
        Predicate<String> whole = pattern.asMatchPredicate();
        return words.map(word -> word.replaceFirst("[.:]$", "")).filter(whole);
    }

    private static Page page(String path) {
        return Page.read(SourceTree.ROOT.resolve(path));
    }
}

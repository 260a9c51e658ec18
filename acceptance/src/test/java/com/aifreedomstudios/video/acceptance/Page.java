package com.aifreedomstudios.video.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation in Markdown. */
record Page(Path file, String prose, String blocks) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern MARK = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static Page read(Path file) {
        try {
            var text = Files.readString(file);
            var blocks = String.join("\n", groups(FENCE, 0, text).toList());
            return new Page(file, FENCE.matcher(text).replaceAll(""), blocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is set in code type within sentences. */
    Stream<String> marks() {
        return groups(MARK, 1, prose);
    }

    /** The words within code type and code blocks. */
    Stream<String> words() {
        return Stream.concat(marks(), blocks.lines())
                .flatMap(Pattern.compile("[\\s,;\"'=()]+")::splitAsStream)
                .filter(word -> !word.isEmpty());
    }

    /** Marks and lines of blocks that begin with this command. */
    Stream<String> commands(String command) {
        return Stream.concat(marks(), blocks.lines()).filter(line -> line.startsWith(command));
    }

    Stream<String> links() {
        return groups(LINK, 1, prose).filter(link -> !link.contains("://"));
    }

    /** What a link may name after the number sign, made of the headings as GitHub makes it. */
    List<String> anchors() {
        return groups(HEADING, 1, prose)
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\d _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The rows of all tables whose header begins with this cell. */
    List<List<String>> rowsUnder(String heading) {
        var rows = new ArrayList<List<String>>();
        var within = false;
        for (String line : prose.lines().toList()) {
            if (!line.startsWith("|")) {
                within = false;
            } else if (line.startsWith("| " + heading + " |")) {
                within = true;
            } else if (within && !line.startsWith("|--")) {
                rows.add(Arrays.stream(Pattern.compile("\\|").split(line.substring(1), -1))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList());
            }
        }
        return rows;
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private static Stream<String> groups(Pattern pattern, int group, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(group));
    }
}

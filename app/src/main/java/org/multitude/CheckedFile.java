package org.multitude;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.multitudelibs.publiccode.Finding;
import org.multitudelibs.publiccode.FindingCode;
import org.multitudelibs.publiccode.Reading;

/**
 * What was found in a publiccode.yml. Of the file itself it keeps only the lines where something is, so that a folder with
 * thousands of them fits in memory.
 *
 * @param name its path or address, as it was given
 * @param lines the lines with findings, by their number
 * @param empty whether nothing at all is written in it
 */
record CheckedFile(String name, List<Finding> findings, Map<Integer, String> lines, boolean empty) {

    CheckedFile {
        findings = List.copyOf(findings);
        lines = Map.copyOf(lines);
    }

    static CheckedFile of(String name, byte[] bytes, Reading reading) {
        Map<Integer, String> lines = new TreeMap<>();
        if (!reading.findings().isEmpty()) {
            List<String> all = List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n|\n|\r", -1));
            for (Finding finding : reading.findings()) {
                if (finding.line() > 0 && finding.line() <= all.size()) {
                    lines.put(finding.line(), all.get(finding.line() - 1));
                }
            }
        }
        return new CheckedFile(name, reading.findings(), lines, isEmpty(bytes));
    }

    private static boolean isEmpty(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").isBlank();
    }

    CheckedFile without(Set<FindingCode> codes) {
        return new CheckedFile(
                name,
                findings.stream()
                        .filter(finding -> !codes.contains(finding.code()))
                        .toList(),
                lines,
                empty);
    }

    /** A finding in words, with its key. */
    String words(Finding finding) {
        return (finding.key().isEmpty() ? "" : finding.key() + ": ") + description(finding);
    }

    /** A finding in words; of an empty file that asks for its first key, that it is empty. */
    String description(Finding finding) {
        return finding.description() + (empty ? "; the file is empty" : "");
    }

    boolean isValid() {
        return errors() == 0;
    }

    long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    long warnings() {
        return findings.size() - errors();
    }

    /** A line where something was found, counted from 1. */
    Optional<String> line(int number) {
        return Optional.ofNullable(lines.get(number));
    }
}

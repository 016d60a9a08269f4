package org.multitude;

import java.util.List;
import org.multitudelibs.publiccode.Finding;

/** Findings as people read them: where, what, and the line with a mark under the place. */
final class FindingsPrinted {
    private static final int LONGEST = 160;

    private FindingsPrinted() {}

    static void print(List<CheckedFile> files, Lines out) {
        for (CheckedFile file : files) {
            file.findings().forEach(finding -> print(file, finding, out));
        }
        long errors = files.stream().mapToLong(CheckedFile::errors).sum();
        long warnings = files.stream().mapToLong(CheckedFile::warnings).sum();
        out.say("%s: %s, %s."
                .formatted(
                        count(files.size(), "file checked", "files checked"),
                        count(errors, "error", "errors"),
                        count(warnings, "warning", "warnings")));
    }

    private static void print(CheckedFile file, Finding finding, Lines out) {
        out.say("%s%s: %s: %s"
                .formatted(
                        file.name(),
                        finding.line() > 0 ? ":" + finding.line() + ":" + finding.column() : "",
                        finding.isError() ? "error" : "warning",
                        file.words(finding)));
        file.line(finding.line()).filter(line -> line.length() <= LONGEST).ifPresent(line -> {
            String number = "%5d".formatted(finding.line());
            out.say("%s | %s".formatted(number, line));
            out.say("%s | %s^".formatted(" ".repeat(number.length()), " ".repeat(Math.max(0, finding.column() - 1))));
        });
    }

    private static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }
}

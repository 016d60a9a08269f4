package org.multitude;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.multitude.platform.settings.Version;
import org.multitudelibs.publiccode.Finding;
import org.multitudelibs.publiccode.FindingCode;

/** Findings as machines read them: as they are, or as SARIF 2.1.0 (OASIS), which forges show beside the lines of a file. */
final class FindingsAsJson {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private FindingsAsJson() {}

    /** What was found in each file, and what could not be looked at. */
    static Map<String, Object> plain(CheckedFiles checked) {
        return Map.of(
                "files", checked.files().stream().map(FindingsAsJson::file).toList(),
                "unread",
                        checked.unread().stream()
                                .map(one -> Map.of("file", one.path().toString(), "reason", one.reason()))
                                .toList(),
                "notes", checked.notes());
    }

    private static Map<String, Object> file(CheckedFile file) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("file", file.name());
        said.put("valid", file.isValid());
        said.put(
                "findings",
                file.findings().stream().map(finding -> finding(file, finding)).toList());
        return said;
    }

    private static Map<String, Object> finding(CheckedFile file, Finding finding) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("severity", level(finding));
        said.put("key", finding.key());
        said.put("line", finding.line());
        said.put("column", finding.column());
        said.put("code", finding.code().id());
        said.put("message", file.description(finding));
        return said;
    }

    /** The same as SARIF. */
    static Map<String, Object> sarif(CheckedFiles checked) {
        List<CheckedFile> files = checked.files();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "multitude publiccode check");
        driver.put("version", Version.NUMBER);
        driver.put(
                "rules",
                found(files)
                        .map(Finding::code)
                        .distinct()
                        .sorted(Comparator.comparing(FindingCode::id))
                        .map(code -> Map.of("id", code.id()))
                        .toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        run.put(
                "results",
                files.stream()
                        .flatMap(file -> file.findings().stream().map(finding -> result(file, finding)))
                        .toList());
        run.put("invocations", List.of(invocation(checked)));
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> invocation(CheckedFiles checked) {
        return Map.of(
                "executionSuccessful",
                checked.unread().isEmpty(),
                "toolExecutionNotifications",
                Stream.concat(
                                checked.unread().stream()
                                        .map(one -> notification(
                                                "error", one.path() + " was not checked: " + one.reason() + ".")),
                                checked.notes().stream().map(note -> notification("warning", note)))
                        .toList());
    }

    private static Map<String, Object> notification(String level, String text) {
        return Map.of("level", level, "message", Map.of("text", text));
    }

    private static Stream<Finding> found(List<CheckedFile> files) {
        return files.stream().flatMap(file -> file.findings().stream());
    }

    private static Map<String, Object> result(CheckedFile file, Finding finding) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(file.name())));
        if (finding.line() > 0) {
            place.put("region", Map.of("startLine", finding.line(), "startColumn", finding.column()));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.code().id());
        result.put("level", level(finding));
        result.put("message", Map.of("text", file.words(finding)));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        return result;
    }

    /** Forges know a file by its path below the folder that is checked, written as an address: a space is %20. */
    private static String uri(String name) {
        if (name.matches("(?i)https?://.*")) {
            return name;
        }
        try {
            Path path = Path.of(name);
            Path here = Path.of("").toAbsolutePath();
            Path below = path.isAbsolute() && path.startsWith(here) ? here.relativize(path) : path;
            String scheme = below.isAbsolute() ? "file" : null;
            String authority = below.isAbsolute() ? "" : null;
            return new URI(scheme, authority, below.normalize().toString().replace('\\', '/'), null, null)
                    .toASCIIString();
        } catch (URISyntaxException e) {
            return name;
        }
    }

    private static String level(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}

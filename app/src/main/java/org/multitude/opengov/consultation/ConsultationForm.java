package org.multitude.opengov.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Form;

/** Reads the form that opens a consultation, and the one that adds statements, one a line. */
final class ConsultationForm {
    private static final int QUESTION = 160;
    private static final int LEAD = 2_000;
    private static final int PROMISE = 500;
    private static final int LONGEST_YEARS = 2;

    private ConsultationForm() {}

    /** What was typed; empty when the form says what is wrong. */
    static Optional<ConsultationDraft> read(Form form, LocalDate today) {
        String question = form.line("question", QUESTION);
        Prose lead = form.prose("lead", LEAD);
        Optional<LocalDate> first = form.day("firstDay");
        Optional<LocalDate> last = form.day("lastDay");
        Prose promise = form.prose("promise", PROMISE);
        String moderation = form.choice(
                "moderation",
                Arrays.stream(Moderation.values()).map(Moderation::code).toList());
        if (first.isPresent() && last.isPresent()) {
            if (last.get().isBefore(first.get())) {
                form.wrong("lastDay", "opengov.ends-before");
            } else if (last.get().isBefore(today)) {
                form.wrong("lastDay", "consultation.ended-before");
            } else if (last.get().isAfter(first.get().plusYears(LONGEST_YEARS))) {
                form.wrong("lastDay", "consultation.too-long-a-time", LONGEST_YEARS);
            }
        }
        if (form.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new ConsultationDraft(
                question,
                lead,
                promise,
                first.orElseThrow(),
                last.orElseThrow(),
                Moderation.of(moderation).orElseThrow(),
                !form.ticked("accountsOnly")));
    }

    /** Statements, one a line; empty lines count for nothing. */
    static List<String> statements(Form form) {
        List<String> lines = Prose.of(form.value("statements"))
                .text()
                .lines()
                .map(Prose::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            form.wrong("statements", "form.missing");
        } else if (lines.size() > SeedStatements.MOST) {
            form.wrong("statements", "consultation.too-many-lines", SeedStatements.MOST, lines.size());
        }
        lines.stream()
                .filter(line -> line.length() > Statement.LONGEST)
                .findFirst()
                .ifPresent(line -> form.wrong(
                        "statements",
                        "consultation.line-too-long",
                        Statement.LONGEST,
                        line.length(),
                        line.substring(0, 40)));
        return lines;
    }

    /** What each field is called, for the summary of errors. */
    static Map<String, String> labels(Words words) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String name : List.of("question", "lead", "firstDay", "lastDay", "promise", "moderation", "statements")) {
            labels.put(name, words.t("consultation.field." + name));
        }
        return labels;
    }
}

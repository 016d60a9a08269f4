package org.multitude.opengov;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Form;

/** Reads and fills the form that describes a policy: its phases are rows of a name and two days; empty rows count for nothing. */
final class PolicyForm {
    private static final int TITLE = 160;
    private static final int SUMMARY = 2_000;
    private static final int FEWEST_ROWS = 4;

    private PolicyForm() {}

    /** What was typed; empty when the form says what is wrong. */
    static Optional<PolicyDraft> read(Form form) {
        String title = form.line("title", TITLE);
        Prose summary = form.prose("summary", SUMMARY);
        List<Phase> phases = phases(form);
        return form.hasErrors() ? Optional.empty() : Optional.of(new PolicyDraft(title, summary, new Phases(phases)));
    }

    private static List<Phase> phases(Form form) {
        List<Phase> phases = new ArrayList<>();
        boolean any = false;
        Optional<LocalDate> before = Optional.empty();
        for (int row = 1; row <= Phases.MOST; row++) {
            if (!filled(form, row)) {
                continue;
            }
            any = true;
            String name = form.line("name-" + row, Phase.LONGEST_NAME);
            Optional<LocalDate> start = form.day("start-" + row);
            Optional<LocalDate> end = form.day("end-" + row);
            if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
                form.wrong("end-" + row, "opengov.ends-before");
            } else if (start.isPresent() && before.isPresent() && !start.get().isAfter(before.get())) {
                form.wrong("start-" + row, "opengov.overlaps");
            } else if (start.isPresent() && end.isPresent() && !name.isEmpty() && name.length() <= Phase.LONGEST_NAME) {
                phases.add(new Phase(name, start.get(), end.get()));
            }
            before = end.isPresent() ? end : before;
        }
        if (!any) {
            form.wrong("name-1", "opengov.no-phase");
        }
        return phases;
    }

    private static boolean filled(Form form, int row) {
        return !form.value("name-" + row).isBlank()
                || !form.value("start-" + row).isBlank()
                || !form.value("end-" + row).isBlank();
    }

    /** Number of rows to show: those filled and one more, at least four, at most eight. */
    static int rows(Form form) {
        int last = 0;
        for (int row = 1; row <= Phases.MOST; row++) {
            if (filled(form, row)) {
                last = row;
            }
        }
        int asked = form.value("rows").matches("[1-8]") ? Integer.parseInt(form.value("rows")) : 0;
        int wanted = form.ticked("more") ? asked + 1 : asked;
        return Math.clamp(Math.max(last, wanted), FEWEST_ROWS, Phases.MOST);
    }

    /** A form filled with a policy, to change it. */
    static Form of(CommonsEntry entry, Phases phases) {
        Map<String, String> known = new HashMap<>();
        known.put("title", entry.title());
        known.put("summary", entry.summary());
        known.put("_version", Integer.toString(entry.version()));
        int row = 0;
        for (Phase phase : phases.all()) {
            row++;
            known.put("name-" + row, phase.name());
            known.put("start-" + row, phase.start().toString());
            known.put("end-" + row, phase.end().toString());
        }
        return Form.of(known);
    }

    /** What each field is called, for the summary of errors. */
    static Map<String, String> labels(Words words) {
        Map<String, String> labels = new HashMap<>();
        labels.put("body", words.t("opengov.field.body"));
        labels.put("title", words.t("opengov.field.title"));
        labels.put("summary", words.t("opengov.field.summary"));
        for (int row = 1; row <= Phases.MOST; row++) {
            labels.put("name-" + row, words.t("opengov.phase.of", row, words.t("opengov.field.name")));
            labels.put("start-" + row, words.t("opengov.phase.of", row, words.t("opengov.field.start")));
            labels.put("end-" + row, words.t("opengov.phase.of", row, words.t("opengov.field.end")));
        }
        return labels;
    }
}

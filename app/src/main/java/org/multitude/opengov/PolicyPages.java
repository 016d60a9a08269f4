package org.multitude.opengov;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.contribution.CommonsPages;
import org.multitude.opengov.consultation.ConsultationRow;
import org.multitude.opengov.consultation.Consultations;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Step;
import org.springframework.stereotype.Component;

/** Gathers what the pages of policies show. */
@Component
class PolicyPages {
    private static final int CONTRIBUTIONS = 5;
    private static final int CONSULTATIONS = 5;

    private final Register register;
    private final PolicyStore policies;
    private final WhoAnswers answering;
    private final CommonsPages pages;
    private final Consultations consultations;
    private final Clock clock;

    PolicyPages(
            Register register,
            PolicyStore policies,
            WhoAnswers answering,
            CommonsPages pages,
            Consultations consultations,
            Clock clock) {
        this.register = register;
        this.policies = policies;
        this.answering = answering;
        this.pages = pages;
        this.consultations = consultations;
        this.clock = clock;
    }

    CommonsEntry entry(String slug) {
        return register.shown(CommonsKind.POLICY, slug);
    }

    Phases phases(CommonsEntry entry) {
        return policies.find(entry.id()).orElseThrow(NotFound::new);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    PolicyView view(String slug, Caller caller, Words words) {
        CommonsEntry entry = entry(slug);
        List<ConsultationRow> asked = consultations.of(entry, Integer.MAX_VALUE, CONSULTATIONS + 1);
        Phases phases = phases(entry);
        return new PolicyView(
                pages.of(entry, CONTRIBUTIONS, caller, words),
                phases.over(today())
                        .map(day -> words.t("opengov.kind.over", words.date(day)))
                        .orElseGet(() -> words.t("opengov.kind.making")),
                steps(phases, words),
                asked.subList(0, Math.min(CONSULTATIONS, asked.size())),
                asked.size() > CONSULTATIONS);
    }

    List<Step> steps(Phases phases, Words words) {
        LocalDate today = today();
        List<Step> steps = new ArrayList<>();
        for (Phase phase : phases.all()) {
            String when = phase.start().equals(phase.end())
                    ? words.date(phase.start())
                    : words.t("opengov.phase.when", words.date(phase.start()), words.date(phase.end()));
            if (phase.end().isBefore(today)) {
                steps.add(Step.done(phase.name(), when, "", Optional.empty()));
            } else if (phase.contains(today)) {
                long left = ChronoUnit.DAYS.between(today, phase.end());
                steps.add(Step.current(phase.name(), phase.percent(today), when, words.t("opengov.phase.left", left)));
            } else {
                steps.add(Step.toCome(phase.name(), when, ""));
            }
        }
        return steps;
    }

    /** The phase we are in, the next one, or when the last one ended. */
    String now(Phases phases, Words words) {
        LocalDate today = today();
        Optional<Phase> current = phases.current(today);
        if (current.isPresent()) {
            return words.t(
                    "opengov.now",
                    current.get().name(),
                    words.date(current.get().end()));
        }
        return phases.over(today)
                .map(day -> words.t("opengov.over", words.date(day)))
                .orElseGet(() -> phases.all().stream()
                        .filter(phase -> phase.start().isAfter(today))
                        .findFirst()
                        .map(next -> words.t("opengov.next", next.name(), words.date(next.start())))
                        .orElseThrow());
    }
}

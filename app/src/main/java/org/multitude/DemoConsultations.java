package org.multitude;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.multitude.commons.CommonsId;
import org.multitude.contribution.Decision;
import org.multitude.identity.ActorKind;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.AnswerStatement;
import org.multitude.opengov.consultation.BringInVotes;
import org.multitude.opengov.consultation.BringInVotes.Said;
import org.multitude.opengov.consultation.CloseConsultation;
import org.multitude.opengov.consultation.ConsultationDraft;
import org.multitude.opengov.consultation.ConsultationId;
import org.multitude.opengov.consultation.LinkStatement;
import org.multitude.opengov.consultation.Moderation;
import org.multitude.opengov.consultation.OpenConsultation;
import org.multitude.opengov.consultation.SealVotes;
import org.multitude.opengov.consultation.SetAsideStatement;
import org.multitude.record.Act;
import org.springframework.stereotype.Component;

/**
 * Consultations of the demonstration. Their statements stand in a file of their own, one a line: who says it ({@code body} or
 * a kind of actor), how many of a hundred of each camp agree, and the sentence, separated by semicolons.
 */
@Component
class DemoConsultations implements DemoDeeds {
    private final OpenConsultation open;
    private final BringInVotes bringIn;
    private final SealVotes seal;
    private final SetAsideStatement setAside;
    private final AnswerStatement answer;
    private final LinkStatement link;
    private final CloseConsultation close;

    DemoConsultations(
            OpenConsultation open,
            BringInVotes bringIn,
            SealVotes seal,
            SetAsideStatement setAside,
            AnswerStatement answer,
            LinkStatement link,
            CloseConsultation close) {
        this.open = open;
        this.bringIn = bringIn;
        this.seal = seal;
        this.setAside = setAside;
        this.answer = answer;
        this.link = link;
        this.close = close;
    }

    @Override
    public Map<String, Function<DemoStep, Optional<UUID>>> all() {
        return Map.of(
                "open-consultation", this::open,
                "draw-votes", this::drawVotes,
                "set-aside-statement", this::setAside,
                "answer-statement", this::answer,
                "link-statement", this::link,
                "close-consultation", this::close);
    }

    /** A line of the file of statements. */
    private record Line(Optional<ActorKind> by, List<Integer> leanings, String text) {}

    private Optional<UUID> open(DemoStep step) {
        ConsultationId id = open.open(
                        step.id("by", PersonId::new),
                        step.id("policy", CommonsId::new),
                        new ConsultationDraft(
                                step.text("question"),
                                step.prose("lead"),
                                step.prose("promise"),
                                step.day(step.text("from")),
                                step.day(step.text("to")),
                                Moderation.of(step.text("moderation"))
                                        .orElseThrow(() -> step.mistake("names no known moderation")),
                                true))
                .id();
        bringIn.statements(
                id,
                lines(step).stream()
                        .map(line ->
                                new Said(line.text(), line.by().isPresent(), line.by(), step.at(), Optional.empty()))
                        .toList(),
                Act.Nature.HERE);
        return Optional.of(id.value());
    }

    private Optional<UUID> drawVotes(DemoStep step) {
        ConsultationId id = consultation(step);
        List<List<Integer>> leanings = lines(step).stream().map(Line::leanings).toList();
        List<Integer> camps = step.list("camps").stream().map(Integer::parseInt).toList();
        DrawnVotes drawn = new DrawnVotes(
                step.text("seed"),
                camps,
                leanings,
                Integer.parseInt(step.text("fewest")),
                Integer.parseInt(step.text("most")),
                Integer.parseInt(step.text("pass")),
                kinds(step));
        bringIn.votes(id, drawn.kindOf(), drawn.votes());
        while (seal.seal(id) > 0) {
            // Sealed on the day they are said to be of, so that their seals are marked as simulated too.
        }
        return Optional.empty();
    }

    /** Such as {@code citizen 30}: of a hundred voters thirty are citizens with an account. */
    private static SortedMap<ActorKind, Integer> kinds(DemoStep step) {
        SortedMap<ActorKind, Integer> kinds = new TreeMap<>();
        for (String said : step.list("kinds")) {
            String[] parts = said.split(" ", 2);
            kinds.put(ActorKind.of(parts[0]), Integer.valueOf(parts[1]));
        }
        return kinds;
    }

    private Optional<UUID> setAside(DemoStep step) {
        setAside.setAside(step.id("by", PersonId::new), consultation(step), number(step), step.prose("reasons"), false);
        return Optional.empty();
    }

    private Optional<UUID> answer(DemoStep step) {
        answer.answer(
                step.id("by", PersonId::new),
                consultation(step),
                number(step),
                Decision.of(step.text("decision")),
                step.prose("reasons"),
                step.text("office"));
        return Optional.empty();
    }

    private Optional<UUID> link(DemoStep step) {
        link.link(
                step.id("by", PersonId::new),
                consultation(step),
                number(step),
                Optional.of(step.id("commons", CommonsId::new)));
        return Optional.empty();
    }

    private Optional<UUID> close(DemoStep step) {
        close.close(step.id("by", PersonId::new), consultation(step));
        return Optional.empty();
    }

    private static ConsultationId consultation(DemoStep step) {
        return step.id("consultation", ConsultationId::new);
    }

    private static int number(DemoStep step) {
        return Integer.parseInt(step.text("statement"));
    }

    private static List<Line> lines(DemoStep step) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(DemoStory.open(step.text("statements")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DemoConsultations::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String line) {
        String[] parts = line.split(";", 3);
        return new Line(
                parts[0].strip().equals("body") ? Optional.empty() : Optional.of(ActorKind.of(parts[0].strip())),
                Arrays.stream(parts[1].strip().split(" +"))
                        .map(Integer::parseInt)
                        .toList(),
                parts[2].strip());
    }
}

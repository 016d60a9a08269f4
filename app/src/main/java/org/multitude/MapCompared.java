package org.multitude;

import static org.multitude.FigureKind.BY_GROUP;
import static org.multitude.FigureKind.CONSENSUS;
import static org.multitude.FigureKind.EXTREMITY;
import static org.multitude.FigureKind.LISTS;
import static org.multitude.FigureKind.PLACES;
import static org.multitude.FigureKind.PRIORITIES;
import static org.multitude.FigureKind.REPRESENTATIVE;
import static org.multitude.FigureKind.SIZES;
import static org.multitude.FigureKind.TOTALS;
import static org.multitude.FigureKind.VOTES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.opengov.consultation.PublishedMap;
import org.multitude.opengov.consultation.PublishedMap.Circle;
import org.multitude.opengov.consultation.PublishedMap.Person;
import org.multitude.opengov.consultation.PublishedMap.Said;
import org.multitude.opengov.consultation.PublishedMap.Tells;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.opinion.Tally;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A published map beside the one that was computed again, figure by figure. Groups have the same letters in both. */
final class MapCompared {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final PublishedMap published;
    private final PublishedMap found;
    private final ComparedFigures figures;

    private MapCompared(PublishedMap published, PublishedMap found, ComparedFigures figures) {
        this.published = published;
        this.found = found;
        this.figures = figures;
    }

    /**
     * The map that a folder publishes, if it does.
     *
     * @throws MalformedFileException if it is not as this program writes it
     */
    static Optional<PublishedMap> read(Path folder) {
        Path file = folder.resolve(PublishedMap.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return Optional.of(STRICT.readValue(bytes, PublishedMap.class));
        } catch (JacksonException e) {
            throw MalformedFileException.at(
                    PublishedMap.FILE,
                    Math.max(1, e.getLocation().getLineNr()),
                    Math.max(1, e.getLocation().getColumnNr()),
                    "these are not the figures of a map");
        } catch (IOException e) {
            throw MalformedFileException.unreadable(PublishedMap.FILE, e);
        }
    }

    static void compare(PublishedMap published, PublishedMap found, ComparedFigures figures) {
        MapCompared compared = new MapCompared(published, found, figures);
        compared.groups();
        compared.people();
        compared.statements();
        compared.lists();
    }

    private void groups() {
        Map<String, Circle> ours = by(found.groups(), Circle::letter);
        figures.compare(TOTALS, published.groups().size(), found.groups().size(), () -> "Groups on the map");
        for (Circle said : published.groups()) {
            Optional<Circle> own = Optional.ofNullable(ours.get(said.letter()));
            figures.compare(SIZES, said.people(), own.map(Circle::people).orElse(0), () -> "Group " + said.letter());
            figures.compare(
                    REPRESENTATIVE,
                    text(said.representative()),
                    own.map(Circle::representative).map(MapCompared::text).orElse("none"),
                    () -> "Group " + said.letter());
        }
    }

    private void people() {
        Map<Integer, Person> ours = by(found.participants(), Person::id);
        figures.compare(
                TOTALS, published.participants().size(), found.participants().size(), () -> "People who have a place");
        for (Person said : published.participants()) {
            Person own = ours.getOrDefault(said.id(), new Person(said.id(), Double.NaN, Double.NaN, "none"));
            figures.decimals(PLACES, said.x(), own.x(), () -> "Person " + said.id() + ", x");
            figures.decimals(PLACES, said.y(), own.y(), () -> "Person " + said.id() + ", y");
            figures.compare(PLACES, said.group(), own.group(), () -> "Person " + said.id() + ", group");
        }
    }

    private void statements() {
        Map<Integer, Said> ours = by(found.statements(), Said::id);
        figures.compare(
                TOTALS, published.statements().size(), found.statements().size(), () -> "Statements of the map");
        for (Said said : published.statements()) {
            String name = "Statement " + (said.id() + 1);
            Optional<Said> own = Optional.ofNullable(ours.get(said.id()));
            figures.compare(VOTES, text(said.votes()), text(own.map(Said::votes).orElse(Tally.NONE)), () -> name);
            figures.compare(
                    BY_GROUP,
                    votes(said.byGroup()),
                    votes(own.map(Said::byGroup).orElse(List.of())),
                    () -> name);
            decimal(CONSENSUS, said, own, Said::groupAwareConsensus);
            decimal(EXTREMITY, said, own, Said::extremity);
            decimal(PRIORITIES, said, own, Said::priority);
        }
    }

    private void decimal(FigureKind kind, Said said, Optional<Said> own, Function<Said, Double> figure) {
        figures.decimals(
                kind, figure.apply(said), own.map(figure).orElse(Double.NaN), () -> "Statement " + (said.id() + 1));
    }

    private void lists() {
        figures.compare(LISTS, sides(published), sides(found), () -> "What brings together");
        figures.compare(
                LISTS,
                text(published.divides(), MapCompared::name),
                text(found.divides(), MapCompared::name),
                () -> "What divides");
        figures.compare(
                LISTS,
                text(published.uncertain(), MapCompared::name),
                text(found.uncertain(), MapCompared::name),
                () -> "What is uncertain");
    }

    private static String text(List<Tells> tells) {
        return text(
                tells, one -> "%s %s by %d of %d".formatted(name(one.id()), one.side(), one.successes(), one.trials()));
    }

    private static String votes(List<Tally> groups) {
        return text(groups, MapCompared::text);
    }

    private static String text(Tally votes) {
        return votes.agrees() + " agree " + votes.disagrees() + " disagree " + votes.passes() + " pass";
    }

    private static String sides(PublishedMap map) {
        return text(map.gathers(), one -> name(one.id()) + " " + one.side());
    }

    private static <T> String text(List<T> all, Function<T, String> each) {
        return all.isEmpty() ? "none" : all.stream().map(each).collect(Collectors.joining("; "));
    }

    /** Its number on the site. */
    private static String name(int statement) {
        return "statement " + (statement + 1);
    }

    private static <K, T> Map<K, T> by(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, _) -> one, HashMap::new));
    }
}

package org.multitude.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.text.Markdown;
import org.springframework.stereotype.Component;

/** Finds what messages quote, in the wordings where it stands now. */
@Component
class Quotes {
    /** More passages of one text are not offered one by one. */
    private static final int PASSAGES = 20;

    private static final int LONGEST = 500;

    private final CommentStore comments;
    private final WordingStore wordings;

    Quotes(CommentStore comments, WordingStore wordings) {
        this.comments = comments;
        this.wordings = wordings;
    }

    /** Something that may be quoted: a message of a discussion, or what is discussed. */
    private record Source(
            UUID thing,
            Author author,
            Optional<OrganizationId> onBehalf,
            Instant at,
            String address,
            Optional<String> text) {}

    /**
     * Checks what a message is about to quote.
     *
     * @throws QuoteGone when it does not stand in this discussion
     */
    void check(Contribution contribution, Quote quote) {
        boolean stands = sources(contribution, "", List.of(quote.thing())).stream()
                .anyMatch(source -> wording(source, quote.wording())
                        .filter(text -> quote.passage().isEmpty()
                                || quote.passage().get() <= passages(text).size())
                        .isPresent());
        if (!stands) {
            throw new QuoteGone();
        }
    }

    /** Who wrote what is quoted, while it stands; of what was said for a body, nobody. */
    Optional<Author> author(Contribution contribution, Quote quote) {
        return sources(contribution, "", List.of(quote.thing())).stream()
                .filter(source -> source.text().isPresent() && source.onBehalf().isEmpty())
                .map(Source::author)
                .findFirst();
    }

    /** What it said in one of its wordings, counted from 1. */
    private Optional<String> wording(Source source, int number) {
        List<Wording> former = wordings.of(source.thing());
        return source.text()
                .filter(now -> number <= former.size() + 1)
                .map(now -> number <= former.size() ? former.get(number - 1).text() : now);
    }

    /** What the form of a message offers to quote. */
    Optional<Quotable> offered(Contribution contribution, String address, UUID thing) {
        return sources(contribution, address, List.of(thing)).stream()
                .filter(source -> source.text().isPresent())
                .findFirst()
                .map(source -> {
                    String text = source.text().orElseThrow();
                    return new Quotable(
                            quoted(source, Optional.of(cut(text)), false),
                            wordings.times(thing) + 1,
                            passages(text).stream()
                                    .limit(PASSAGES)
                                    .map(Quotes::cut)
                                    .toList());
                });
    }

    /** What these messages of a discussion quote. */
    Map<CommentId, Quoted> of(Contribution contribution, String address, List<Comment> said) {
        List<Comment> quoting =
                said.stream().filter(comment -> comment.quote().isPresent()).toList();
        if (quoting.isEmpty()) {
            return Map.of();
        }
        List<UUID> things = quoting.stream()
                .map(comment -> comment.quote().orElseThrow().thing())
                .distinct()
                .toList();
        Map<UUID, Source> sources = sources(contribution, address, things).stream()
                .collect(Collectors.toMap(Source::thing, Function.identity()));
        Map<UUID, List<Wording>> former = wordings.of(things);
        Map<CommentId, Quoted> quoted = new HashMap<>();
        for (Comment comment : quoting) {
            Quote quote = comment.quote().orElseThrow();
            Source source = sources.get(quote.thing());
            if (source != null) {
                quoted.put(comment.id(), quoted(source, quote, former.getOrDefault(quote.thing(), List.of())));
            }
        }
        return quoted;
    }

    private static Quoted quoted(Source source, Quote quote, List<Wording> former) {
        boolean corrected = quote.wording() <= former.size();
        Optional<String> words = source.text()
                .map(now -> corrected ? former.get(quote.wording() - 1).text() : now)
                .map(text -> quote.passage()
                        .map(number -> passages(text).stream()
                                .skip(number - 1L)
                                .findFirst()
                                .orElse(text))
                        .orElse(text))
                .map(Quotes::cut);
        return quoted(source, words, corrected);
    }

    private static Quoted quoted(Source source, Optional<String> words, boolean former) {
        return new Quoted(
                source.thing(), source.author(), source.onBehalf(), source.at(), source.address(), words, former);
    }

    private List<Source> sources(Contribution contribution, String address, Collection<UUID> things) {
        List<Source> sources = comments.byIds(things).stream()
                .filter(comment -> comment.contribution().equals(contribution.id()))
                .map(comment -> new Source(
                        comment.id().value(),
                        comment.author(),
                        comment.onBehalf(),
                        comment.at(),
                        comment.id().on(address),
                        Optional.of(comment.text()).filter(text -> !comment.erased())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (things.contains(contribution.id().value())) {
            Contribution.Submission submission = contribution.submission();
            sources.add(new Source(
                    contribution.id().value(),
                    submission.author(),
                    Optional.empty(),
                    submission.at(),
                    address,
                    Optional.of(submission.text()).filter(text -> !contribution.erased())));
        }
        return sources;
    }

    /** A text falls into passages where a line is empty. */
    static List<String> passages(String text) {
        return Arrays.stream(text.split("\\n\\s*\\n"))
                .filter(passage -> !passage.isBlank())
                .toList();
    }

    private static String cut(String text) {
        String plain = Markdown.plain(text);
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = IntStream.iterate(LONGEST, place -> place > LONGEST / 2, place -> place - 1)
                .filter(place -> Character.isWhitespace(plain.charAt(place)))
                .findFirst()
                .orElse(Character.isLowSurrogate(plain.charAt(LONGEST)) ? LONGEST - 1 : LONGEST);
        return plain.substring(0, end) + "…";
    }
}

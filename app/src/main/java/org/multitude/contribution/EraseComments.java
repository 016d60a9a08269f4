package org.multitude.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.OrganizationId;
import org.multitude.record.Extent;
import org.multitude.record.Hideable;
import org.springframework.stereotype.Component;

/** Messages of a discussion can be hidden and erased. */
@Component
class EraseComments implements Hideable {
    private static final Set<String> NAME = Set.of("authorName");
    private static final Set<String> CONTENT = Stream.concat(Stream.of("authorName", "text"), Wording.fields().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final CommentStore comments;
    private final ContributionStore contributions;
    private final ErasedStore erased;
    private final WordingStore wordings;
    private final Register register;

    EraseComments(
            CommentStore comments,
            ContributionStore contributions,
            ErasedStore erased,
            WordingStore wordings,
            Register register) {
        this.comments = comments;
        this.contributions = contributions;
        this.erased = erased;
        this.wordings = wordings;
        this.register = register;
    }

    @Override
    public String kind() {
        return "comment";
    }

    @Override
    public Optional<Written> lock(UUID thing) {
        return comments.lock(new CommentId(thing))
                .flatMap(comment -> contributions
                        .find(comment.contribution())
                        .map(contribution -> new Written(
                                comment.text(),
                                addresses(List.of(thing)).getOrDefault(thing, "/"),
                                // What she said for a body is the body's.
                                Optional.of(comment.author().person().value())
                                        .filter(author -> comment.onBehalf().isEmpty()),
                                comment.author().name().isPresent(),
                                true,
                                comment.onBehalf().map(OrganizationId::value),
                                List.of(
                                        contribution.id().value(),
                                        contribution.commons().value()))));
    }

    @Override
    public Set<String> fields(Extent extent) {
        return extent == Extent.NAME ? NAME : CONTENT;
    }

    @Override
    public void erase(UUID thing, Set<String> fields) {
        if (fields.contains("text")) {
            erased.comment(thing);
        }
        if (fields.contains("authorName")) {
            erased.nameOfComment(thing);
        }
    }

    @Override
    public Map<UUID, String> words(Collection<UUID> things) {
        return comments.byIds(things).stream()
                .filter(comment -> !comment.erased())
                .collect(Collectors.toMap(comment -> comment.id().value(), Comment::text));
    }

    @Override
    public Map<UUID, List<Former>> former(Collection<UUID> things) {
        return wordings.former(things);
    }

    @Override
    public Optional<String> putAway(UUID thing) {
        return erased.putAwayComment(thing);
    }

    @Override
    public void putBack(UUID thing, String taken) {
        erased.putBackComment(thing, taken);
    }

    @Override
    public Map<UUID, String> addresses(Collection<UUID> things) {
        List<Comment> found = comments.byIds(things);
        Map<ContributionId, Contribution> discussed =
                contributions.byIds(found.stream().map(Comment::contribution).collect(Collectors.toSet()));
        Map<CommonsId, CommonsEntry> entries = register.byIds(discussed.values().stream()
                .map(Contribution::commons)
                .distinct()
                .toList());
        Map<UUID, String> addresses = new HashMap<>();
        for (Comment comment : found) {
            Contribution contribution = discussed.get(comment.contribution());
            CommonsEntry entry = contribution == null ? null : entries.get(contribution.commons());
            if (contribution != null && entry != null) {
                addresses.put(comment.id().value(), comment.id().on(contribution.address(entry)));
            }
        }
        return addresses;
    }

    @Override
    public List<UUID> by(UUID person, Extent extent) {
        return erased.commentsBy(person, extent == Extent.NAME);
    }
}

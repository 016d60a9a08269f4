package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of comments, for the verifier. */
@Component
class ShownComments implements PublicThings {
    private final CommentStore comments;
    private final ContributionStore contributions;
    private final WordingStore wordings;
    private final AddressedStore addressed;
    private final Register register;

    ShownComments(
            CommentStore comments,
            ContributionStore contributions,
            WordingStore wordings,
            AddressedStore addressed,
            Register register) {
        this.comments = comments;
        this.contributions = contributions;
        this.wordings = wordings;
        this.addressed = addressed;
        this.register = register;
    }

    @Override
    public String kind() {
        return "comment";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Comment> read = comments.oldest(after, limit);
        return new Slice<>(shown(read.items()), read.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(comments.byIds(things));
    }

    private List<ShownThing> shown(List<Comment> all) {
        Map<ContributionId, Contribution> discussed = contributions.byIds(
                all.stream().map(Comment::contribution).distinct().toList());
        Map<CommonsId, CommonsEntry> entries = register.byIds(discussed.values().stream()
                .map(Contribution::commons)
                .distinct()
                .toList());
        Map<UUID, List<Wording>> former =
                wordings.of(all.stream().map(comment -> comment.id().value()).toList());
        Map<CommentId, List<UUID>> addressed =
                this.addressed.of(all.stream().map(Comment::id).toList());
        return all.stream()
                .map(comment -> {
                    Contribution contribution = discussed.get(comment.contribution());
                    CommonsEntry entry = contribution == null ? null : entries.get(contribution.commons());
                    String address = contribution == null || entry == null ? "/" : contribution.address(entry);
                    Map<String, String> values = values(comment);
                    former.getOrDefault(comment.id().value(), List.of()).forEach(wording -> wording.show(values));
                    Optional.ofNullable(addressed.get(comment.id()))
                            .ifPresent(named -> values.put("addressed", Addressing.field(named.stream())));
                    return new ShownThing(
                            comment.id().value(), kind(), comment.id().on(address), values);
                })
                .toList();
    }

    private static Map<String, String> values(Comment comment) {
        Map<String, String> values = new TreeMap<>();
        values.put("contribution", comment.contribution().toString());
        if (!comment.erased()) {
            values.put("text", comment.text());
        }
        values.put("authorKind", comment.author().kind().code());
        comment.author().attested().ifPresent(way -> values.put("authorAttested", way.code()));
        comment.author().name().ifPresent(name -> values.put("authorName", name));
        comment.onBehalf().ifPresent(body -> values.put("onBehalf", body.toString()));
        comment.quote().ifPresent(quote -> {
            values.put("quoted", quote.thing().toString());
            values.put("quotedWording", Integer.toString(quote.wording()));
            quote.passage().ifPresent(passage -> values.put("quotedPassage", Integer.toString(passage)));
        });
        values.put("writtenAt", comment.at().toString());
        return values;
    }
}

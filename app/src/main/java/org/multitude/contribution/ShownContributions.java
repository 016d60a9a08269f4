package org.multitude.contribution;

import java.util.Collection;
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

/** What pages show of contributions, for the verifier. */
@Component
class ShownContributions implements PublicThings {
    private final ContributionStore contributions;
    private final ContributionListStore lists;
    private final WordingStore wordings;
    private final Register register;

    ShownContributions(
            ContributionStore contributions, ContributionListStore lists, WordingStore wordings, Register register) {
        this.contributions = contributions;
        this.lists = lists;
        this.wordings = wordings;
        this.register = register;
    }

    @Override
    public String kind() {
        return "contribution";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Contribution> read = lists.oldest(after, limit);
        return new Slice<>(shown(read.items()), read.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(contributions
                .byIds(things.stream().map(ContributionId::new).toList())
                .values());
    }

    private List<ShownThing> shown(Collection<Contribution> all) {
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                all.stream().map(Contribution::commons).distinct().toList());
        Map<UUID, List<Wording>> former = wordings.of(
                all.stream().map(contribution -> contribution.id().value()).toList());
        return all.stream()
                .map(contribution -> {
                    CommonsEntry entry = entries.get(contribution.commons());
                    Map<String, String> values = values(contribution);
                    former.getOrDefault(contribution.id().value(), List.of()).forEach(wording -> wording.show(values));
                    return new ShownThing(
                            contribution.id().value(),
                            kind(),
                            entry == null ? "/" : contribution.address(entry),
                            values);
                })
                .toList();
    }

    private static Map<String, String> values(Contribution contribution) {
        Map<String, String> values = new TreeMap<>();
        values.put("commons", contribution.commons().toString());
        values.put("number", Integer.toString(contribution.number()));
        values.put("kind", contribution.kind());
        values.put("state", contribution.state().code());
        if (!contribution.erased()) {
            values.put("title", contribution.submission().title());
            values.put("text", contribution.submission().text());
        }
        submission(contribution.submission(), values);
        contribution.acknowledgement().ifPresent(given -> {
            values.put("acknowledgedOffice", given.office());
            values.put("acknowledgedAt", given.at().toString());
        });
        contribution.answer().ifPresent(given -> {
            values.put("decision", contribution.decision().orElseThrow().code());
            put(values, "reasons", given.reasons());
            given.whatFollows().ifPresent(text -> values.put("whatFollows", text));
            values.put("office", given.office());
            values.put("answeredAt", given.at().toString());
        });
        contribution.contest().ifPresent(contest -> {
            put(values, "contestReasons", contest.reasons());
            values.put("contestedAt", contest.at().toString());
        });
        contribution.review().ifPresent(given -> {
            values.put(
                    "formerDecision",
                    contribution.answer().orElseThrow().decision().code());
            values.put("result", given.result().code());
            put(values, "reviewReasons", given.reasons());
            given.whatFollows().ifPresent(text -> values.put("reviewFollows", text));
            values.put("reviewOffice", given.office());
            values.put("reviewedAt", given.at().toString());
        });
        contribution.merged().ifPresent(merged -> {
            values.put("mergedInto", merged.into().toString());
            values.put("mergedAt", merged.at().toString());
        });
        contribution.relayedAt().ifPresent(at -> values.put("relayedAt", at.toString()));
        contribution.outcome().ifPresent(done -> {
            put(values, "outcome", done.text());
            done.address().ifPresent(address -> values.put("outcomeAddress", address));
            done.change().ifPresent(change -> values.put("change", change.toString()));
            values.put("doneAt", done.at().toString());
        });
        return values;
    }

    /** What somebody wrote is never empty, unless it was erased. */
    private static void put(Map<String, String> values, String name, String text) {
        if (!text.isEmpty()) {
            values.put(name, text);
        }
    }

    private static void submission(Contribution.Submission said, Map<String, String> values) {
        Fields.of(said.place()).forEach((name, value) -> value.ifPresent(text -> values.put(name, text)));
        values.put("authorKind", said.author().kind().code());
        said.author().attested().ifPresent(way -> values.put("authorAttested", way.code()));
        said.author().name().ifPresent(name -> values.put("authorName", name));
        values.put("submittedAt", said.at().toString());
        said.promisedDays().ifPresent(days -> values.put("promisedDays", Integer.toString(days)));
        said.clockSince().ifPresent(since -> values.put("clockSince", since.toString()));
    }
}

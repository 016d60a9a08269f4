package org.multitude.opengov.consultation;

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

/** What pages show of consultations, for the verifier; the ballots and the archive of a closed one are files to be hashed. */
@Component
class ShownConsultations implements PublicThings {
    private final ConsultationStore consultations;
    private final BallotStore ballots;
    private final Register register;

    ShownConsultations(ConsultationStore consultations, BallotStore ballots, Register register) {
        this.consultations = consultations;
        this.ballots = ballots;
        this.register = register;
    }

    @Override
    public String kind() {
        return "consultation";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Consultation> read = consultations.oldest(after, limit);
        return new Slice<>(shown(read.items()), read.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(consultations
                .byIds(things.stream().map(ConsultationId::new).toList())
                .values());
    }

    private List<ShownThing> shown(Collection<Consultation> all) {
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(all.stream().map(Consultation::policy).distinct().toList());
        return all.stream()
                .map(one -> {
                    CommonsEntry entry = entries.get(one.policy());
                    String address = entry == null ? "/" : one.address(entry);
                    return new ShownThing(
                            one.id().value(),
                            kind(),
                            address,
                            values(one),
                            entry != null && entry.isPublic() ? downloads(one, address) : Map.of());
                })
                .toList();
    }

    private static Map<String, String> downloads(Consultation one, String address) {
        Map<String, String> downloads = new TreeMap<>();
        one.closed().ifPresent(closed -> {
            downloads.put("ballots", address + "/ballots.csv");
            closed.polis().ifPresent(_ -> downloads.put("polis", address + "/polis.zip"));
        });
        return downloads;
    }

    private Map<String, String> values(Consultation one) {
        ConsultationDraft said = one.said();
        Map<String, String> values = new TreeMap<>();
        values.put("policy", one.policy().toString());
        values.put("number", Integer.toString(one.number()));
        values.put("moderation", said.moderation().code());
        values.put("signedOut", said.signedOut() ? "yes" : "no");
        values.put("state", one.closed().isPresent() ? "closed" : "open");
        values.put("question", said.question());
        values.put("lead", said.lead().text());
        values.put("promise", said.promise().text());
        values.put("firstDay", said.firstDay().toString());
        values.put("lastDay", said.lastDay().toString());
        values.put("openedAt", one.openedAt().toString());
        one.takenOverAt().ifPresent(at -> values.put("takenOverAt", at.toString()));
        one.closed().ifPresent(closed -> {
            values.put("participants", Integer.toString(closed.participants()));
            values.put("withoutAccount", Integer.toString(closed.withoutAccount()));
            values.put("statements", Integer.toString(closed.statements()));
            values.put("votes", Long.toString(closed.votes()));
            values.put("batches", Integer.toString(closed.batches()));
            values.put("ballots", closed.ballots());
            closed.polis().ifPresent(polis -> values.put("polis", polis));
            values.put("results", ballots.results(one.id()));
            values.put("closedAt", closed.at().toString());
        });
        return values;
    }
}

package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.opengov.consultation.ConsultationAddresses.Place;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** The sealed batches, for the verifier; once the ballots are published, their leaves are read there. */
@Component
class ShownBatches implements PublicThings {
    private final BallotStore ballots;
    private final ConsultationAddresses addresses;

    ShownBatches(BallotStore ballots, ConsultationAddresses addresses) {
        this.ballots = ballots;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return "votes-batch";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Batch> read = ballots.oldest(after, limit);
        return new Slice<>(shown(read.items()), read.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(ballots.byIds(things));
    }

    private List<ShownThing> shown(List<Batch> all) {
        Map<ConsultationId, Place> places = addresses.places(
                all.stream().map(Batch::consultation).distinct().toList());
        return all.stream()
                .map(batch -> shown(batch, Optional.ofNullable(places.get(batch.consultation()))))
                .toList();
    }

    private ShownThing shown(Batch batch, Optional<Place> place) {
        String path = place.map(Place::path).orElse("");
        boolean published =
                place.filter(found -> found.consultation().closed().isPresent()).isPresent();
        return new ShownThing(
                batch.id(),
                kind(),
                path + "/method",
                Map.of(
                        "consultation", batch.consultation().toString(),
                        "number", Integer.toString(batch.number()),
                        "root", batch.root(),
                        "count", Integer.toString(batch.count())),
                Map.of(),
                published
                        ? Map.of("root", new ShownThing.Leaves(path + "/ballots.csv", Integer.toString(batch.number())))
                        : Map.of());
    }
}

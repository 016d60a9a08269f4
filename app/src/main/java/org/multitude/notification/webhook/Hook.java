package org.multitude.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.record.RecordedAct;

/**
 * An address that is sent acts of the record.
 *
 * @param id its random id
 * @param owner whose it is
 * @param address where acts are sent
 * @param wanted which acts
 * @param position index in the log of the next act to look at
 * @param working whether acts are sent; not after three days without success
 * @param attempts how often the next act was sent in vain
 * @param failingSince since when nothing was taken there, if so
 */
public record Hook(
        UUID id,
        Owner owner,
        URI address,
        Wanted wanted,
        long position,
        boolean working,
        int attempts,
        Optional<Instant> failingSince) {
    /**
     * Which acts are sent: all, or those that fit everything said.
     *
     * @param types types of acts, or the beginnings of types up to a point; none for all
     * @param body id of the public body responsible
     * @param thing id of a thing that the act is on or refers to
     */
    public record Wanted(List<String> types, Optional<UUID> body, Optional<UUID> thing) {
        public Wanted {
            types = List.copyOf(types);
        }

        boolean fits(RecordedAct act) {
            return (types.isEmpty()
                            || types.stream()
                                    .anyMatch(type -> type.endsWith(".")
                                            ? act.type().startsWith(type)
                                            : act.type().equals(type)))
                    && body.map(id -> act.entry().body().equals(Optional.of(id))
                                    || act.thing().equals(id))
                            .orElse(true)
                    && thing.map(id -> act.thing().equals(id)
                                    || act.entry().references().contains(id))
                            .orElse(true);
        }
    }
}

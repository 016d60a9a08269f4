package org.multitude.commons;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationIdentifier;

/** What the descriptions of all commons say alike to programs. */
public final class CommonsJson {
    private CommonsJson() {}

    /** The body that answers for a commons. */
    public record Body(
            UUID id,
            String slug,
            String name,
            String address,
            boolean claimed,
            boolean official,
            Optional<String> identifier) {
        /** An organisation as programs see it. */
        public static Body of(Organization body) {
            return new Body(
                    body.id().value(),
                    body.slug().text(),
                    body.name(),
                    body.address(),
                    body.claimed(),
                    body.official(),
                    body.identifier().map(OrganizationIdentifier::text));
        }
    }

    /** Another commons, and what it is to the one described. */
    public record Linked(String relation, String kind, UUID id, String title, String address) {
        /** What is linked to a commons as programs see it. */
        public static List<Linked> of(List<Register.Linked> linked) {
            return linked.stream().map(Linked::of).toList();
        }

        private static Linked of(Register.Linked linked) {
            CommonsEntry other = linked.commons();
            return new Linked(
                    linked.link().relation().code(),
                    other.kind().code(),
                    other.id().value(),
                    other.title(),
                    other.address());
        }
    }
}

package org.multitude.identity;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What providers that people sign in with say of them: of their kind and of their organisation. */
public interface SaidByProviders {
    /** What was said of these people; who is missing was said nothing of. */
    Map<PersonId, List<Said>> of(Collection<PersonId> people);

    /** What something is said about. */
    enum Claim {
        /** What she is in public life: a code of {@link ActorKind}. */
        KIND("kind"),
        /** Identifier of her organisation, such as a SIRET, as the provider writes it. */
        ORGANIZATION("organization");

        private final String code;

        Claim(String code) {
            this.code = code;
        }

        /** Code in the database. */
        public String code() {
            return code;
        }

        static Claim of(String code) {
            return Arrays.stream(values())
                    .filter(claim -> claim.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nothing is said about " + code));
        }
    }

    /**
     * One thing that a provider says.
     *
     * @param person of whom
     * @param issuer who says it
     * @param claim about what
     * @param value what it says
     * @param at when it said so last
     */
    record Said(PersonId person, URI issuer, Claim claim, String value, Instant at) {}
}

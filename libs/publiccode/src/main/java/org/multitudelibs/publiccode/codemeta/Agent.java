package org.multitudelibs.publiccode.codemeta;

import java.net.URI;
import java.util.Optional;
import org.multitudelibs.publiccode.Contact;
import org.multitudelibs.publiccode.Contractor;
import org.multitudelibs.publiccode.Organisation;

/**
 * A person or an organisation, in both directions.
 *
 * <p>Example: the contractor Voirie Logicielle with the website {@code https://voirie.example} is
 * {@code {"@type": "Organization", "name": "Voirie Logicielle", "url": "https://voirie.example"}}.
 *
 * @param id what identifies it, {@code @id}
 * @param affiliation the name of the organisation a person belongs to
 */
record Agent(
        String path,
        boolean organisation,
        Optional<URI> id,
        Optional<String> name,
        Optional<String> email,
        Optional<URI> url,
        Optional<String> affiliation) {

    static Json write(Organisation organisation) {
        return members("Organization")
                .put("@id", organisation.uri().toString())
                .put("name", organisation.name())
                .node();
    }

    static Json write(Contact contact) {
        return members("Person")
                .put("name", contact.name())
                .put("email", contact.email())
                .putAll(
                        "affiliation",
                        contact.affiliation().filter(text -> !text.isBlank()).map(Agent::organisation).stream()
                                .toList())
                .node();
    }

    static Json write(Contractor contractor) {
        return members("Organization")
                .put("name", contractor.name())
                .put("email", contractor.email())
                .put("url", contractor.website().map(URI::toString))
                .node();
    }

    static Json organisation(String name) {
        return members("Organization").put("name", name).node();
    }

    private static Members members(String type) {
        return new Members().put("@type", type);
    }

    /**
     * Reads what stands under {@code term}: a text is a name, and in a Role the agent stands under the same term again,
     * as schema.org has it.
     */
    static Agent read(Value value, String term) {
        if (!value.isThing()) {
            return new Agent(
                    value.path(),
                    false,
                    Optional.empty(),
                    value.text(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        Thing thing = value.thing().orElseThrow();
        Optional<Value> played = thing.isA("Role") ? thing.one(term) : Optional.empty();
        Agent agent = played.map(within -> read(within, term)).orElseGet(() -> read(thing));
        thing.noteRest();
        return agent;
    }

    private static Agent read(Thing thing) {
        boolean organisation = thing.isA("Organization");
        return new Agent(
                thing.path(),
                organisation,
                organisation ? thing.one("@id").flatMap(Value::address) : Optional.empty(),
                thing.name(),
                thing.text("email").map(email -> email.replaceFirst("^mailto:", "")),
                organisation ? thing.one("url").flatMap(Value::webAddress) : Optional.empty(),
                organisation ? Optional.empty() : thing.one("affiliation").flatMap(Value::name));
    }

    /** An organisation, which publiccode.yml knows by its URI. */
    Optional<Organisation> asOrganisation(Notes notes) {
        Optional<URI> uri = id.or(() -> url);
        if (uri.isEmpty()) {
            notes.add(Reason.NO_URI, path);
        }
        email.ifPresent(known -> notes.add(Reason.NO_KEY, path + ".email"));
        if (id.isPresent() && url.isPresent()) {
            notes.add(Reason.NO_KEY, path + ".url");
        }
        return uri.map(known -> new Organisation(known, name));
    }
}

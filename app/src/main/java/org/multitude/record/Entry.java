package org.multitude.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log holds of an act, as canonical JSON (RFC 8785), version 1. No person, no account, no free text.
 *
 * @param act random id of the act
 * @param type what was done
 * @param thing random id of what it was done to
 * @param body the public body responsible, if there is one
 * @param references random ids of things concerned and of earlier acts
 * @param time instant of recording, to the hour
 * @param nature {@code imported} or {@code simulated}, absent for what happened here
 * @param tokens fields in clear
 * @param commitments commitments of the other fields, in hexadecimal
 */
public record Entry(
        UUID act,
        String type,
        UUID thing,
        Optional<UUID> body,
        List<UUID> references,
        Instant time,
        Optional<String> nature,
        Map<String, String> tokens,
        Map<String, String> commitments) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int VERSION = 1;

    /** Types of acts that say something of a thing's fields without setting one: erasures and legal holds. */
    static final Set<String> WITHOUT_FIELDS = Set.of(EraseThing.TYPE, LegalHolds.HELD, LegalHolds.LIFTED);

    public Entry {
        references = List.copyOf(references);
        tokens = new TreeMap<>(tokens);
        commitments = new TreeMap<>(commitments);
    }

    /** The entry of an act recorded now. */
    static Entry of(ActId id, Act act, Map<String, String> commitments, Instant now) {
        Optional<String> nature = act.nature() == Act.Nature.HERE
                ? Optional.empty()
                : Optional.of(act.nature().name().toLowerCase(Locale.ROOT));
        return new Entry(
                id.value(),
                act.type(),
                act.thing(),
                act.body(),
                act.references(),
                now.truncatedTo(ChronoUnit.HOURS),
                nature,
                act.tokens(),
                commitments);
    }

    /** Whether the act sets fields of its thing. */
    public boolean setsFields() {
        return !WITHOUT_FIELDS.contains(type);
    }

    /** Fields of its thing whose values this act says were erased. */
    public Set<String> erased() {
        return type.equals(EraseThing.TYPE)
                ? tokens.entrySet().stream()
                        .filter(token -> token.getValue().equals(EraseThing.GONE))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Whether this act says that words of its thing were erased or hidden, or are shown again. */
    public boolean changesWhatIsRead() {
        return !erased().isEmpty() || tokens.containsKey(HideThing.FIELD);
    }

    /** The exact bytes that are logged. */
    public byte[] bytes() {
        CanonicalJson json = new CanonicalJson();
        json.raw("{\"act\":").text(act.toString());
        body.ifPresent(id -> json.raw(",\"body\":").text(id.toString()));
        json.raw(",\"commitments\":").object(commitments);
        nature.ifPresent(how -> json.raw(",\"nature\":").text(how));
        json.raw(",\"refs\":")
                .array(references.stream().<@Nullable String>map(UUID::toString).toList());
        json.raw(",\"set\":").object(tokens);
        json.raw(",\"thing\":").text(thing.toString());
        json.raw(",\"time\":").text(time.toString());
        json.raw(",\"type\":").text(type);
        return json.raw(",\"v\":" + VERSION + "}").bytes();
    }

    /**
     * Reads an entry strictly: unknown fields, or bytes that are not the canonical form, are refused.
     *
     * @throws MalformedEntry naming what is wrong
     */
    public static Entry parse(byte[] bytes) {
        Entry entry = read(bytes);
        if (!java.util.Arrays.equals(bytes, entry.bytes())) {
            throw new MalformedEntry("it is not in canonical form");
        }
        return entry;
    }

    /**
     * Reads an entry whose bytes need not be checked again, because they were written here.
     *
     * @throws MalformedEntry naming what is wrong
     */
    static Entry read(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node.path("v").asInt(0) != VERSION) {
                throw new MalformedEntry("its version is not " + VERSION);
            }
            List<UUID> references = new ArrayList<>();
            node.path("refs").forEach(reference -> references.add(UUID.fromString(reference.asString())));
            return new Entry(
                    UUID.fromString(node.path("act").asString()),
                    node.path("type").asString(),
                    UUID.fromString(node.path("thing").asString()),
                    node.has("body")
                            ? Optional.of(UUID.fromString(node.path("body").asString()))
                            : Optional.empty(),
                    references,
                    Instant.parse(node.path("time").asString()),
                    node.has("nature") ? Optional.of(node.path("nature").asString()) : Optional.empty(),
                    strings(node.path("set")),
                    strings(node.path("commitments")));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new MalformedEntry("it cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new TreeMap<>();
        object.properties()
                .forEach(field -> strings.put(field.getKey(), field.getValue().asString()));
        return strings;
    }
}

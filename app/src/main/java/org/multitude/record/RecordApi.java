package org.multitude.record;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.OneMoment;
import org.multitude.platform.database.Slice;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a verifier needs beside the log: everything the site shows, with the keys that open its commitments, and the acts
 * as the site shows them.
 */
@RestController
class RecordApi {
    private static final int PAGE = 200;

    private final List<PublicThings> things;
    private final Completed completed;
    private final ActStore acts;
    private final TransactionTemplate reading;
    private final OneMoment oneMoment;

    RecordApi(
            List<PublicThings> things,
            Completed completed,
            ActStore acts,
            PlatformTransactionManager transactions,
            OneMoment oneMoment) {
        this.things =
                things.stream().sorted(Comparator.comparing(PublicThings::kind)).toList();
        this.completed = completed;
        this.acts = acts;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.oneMoment = oneMoment;
    }

    /** Names of the kinds of things. */
    @GetMapping("/api/v1/record/things")
    @Access(Who.ANYONE)
    Map<String, List<String>> kinds() {
        return Map.of("kinds", things.stream().map(PublicThings::kind).toList());
    }

    /** Things of a kind, oldest first. */
    @GetMapping("/api/v1/record/things/{kind}")
    @Access(Who.ANYONE)
    Map<String, Object> things(
            @PathVariable("kind") String kind, @RequestParam(name = "after", defaultValue = "") String after) {
        PublicThings source = things.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
        // Values and keys are of one moment, whatever is done meanwhile.
        return Objects.requireNonNull(reading.execute(status -> page(source, Cursor.parse(after))));
    }

    private Map<String, Object> page(PublicThings source, Optional<Cursor> after) {
        oneMoment.see();
        Slice<ShownThing> shown = source.all(after, PAGE);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", withKeys(completed.of(shown.items())));
        shown.next()
                .ifPresent(
                        next -> page.put("next", "/api/v1/record/things/" + source.kind() + "?after=" + next.text()));
        return page;
    }

    /** Acts in the order of the log. */
    @GetMapping("/api/v1/record/acts")
    @Access(Who.ANYONE)
    Map<String, Object> acts(@RequestParam(name = "from", defaultValue = "0") long from) {
        List<FiledAct> read = acts.filed(from, PAGE);
        Map<ActId, byte[]> keys = acts.keys(read.stream().map(FiledAct::id).toList(), AppendAct.OCCURRED_AT);
        List<Map<String, Object>> items = new ArrayList<>();
        for (FiledAct act : read) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("index", act.index());
            item.put("act", act.id().toString());
            item.put("type", act.type());
            item.put("thing", act.thing().toString());
            act.body().ifPresent(body -> item.put("body", body.toString()));
            item.put("refs", act.references().stream().map(UUID::toString).toList());
            item.put("hash", act.hash());
            item.put("occurredAt", act.occurredAt().toString());
            Optional.ofNullable(keys.get(act.id())).ifPresent(key -> item.put("key", base64(key)));
            items.add(item);
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", items);
        if (read.size() == PAGE) {
            page.put("next", "/api/v1/record/acts?from=" + (from + PAGE));
        }
        return page;
    }

    private List<Map<String, Object>> withKeys(List<ShownThing> shown) {
        Map<UUID, Map<String, FieldKey>> keys = new HashMap<>();
        acts.fieldKeys(shown.stream().map(ShownThing::id).toList())
                .forEach(key -> keys.computeIfAbsent(key.thing(), ignored -> new LinkedHashMap<>())
                        .put(key.name(), key));
        Map<UUID, Set<String>> hidden = completed.hidden(shown);
        return shown.stream()
                .map(thing ->
                        item(thing, keys.getOrDefault(thing.id(), Map.of()), hidden.getOrDefault(thing.id(), Set.of())))
                .toList();
    }

    private static Map<String, Object> item(ShownThing thing, Map<String, FieldKey> keys, Set<String> hidden) {
        Map<String, Map<String, Object>> fields = new TreeMap<>();
        thing.values()
                .forEach((name, value) -> fields.computeIfAbsent(name, ignored -> new LinkedHashMap<>())
                        .put("value", value));
        // A key is given together with what it opens.
        keys.forEach((name, key) -> {
            if (!name.equals(AppendAct.OCCURRED_AT) && !hidden.contains(name)) {
                Map<String, Object> field = fields.computeIfAbsent(name, ignored -> new LinkedHashMap<>());
                field.put("act", key.act().toString());
                key.key().ifPresent(bytes -> field.put("key", base64(bytes)));
            }
        });
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", thing.id().toString());
        item.put("kind", thing.kind());
        item.put("address", thing.address());
        item.put("fields", fields);
        item.put("downloads", thing.downloads());
        if (!thing.leaves().isEmpty()) {
            item.put("leaves", thing.leaves());
        }
        return item;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package org.multitude.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.multitude.record.Checkpoints;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How bodies behave, in figures that anybody can count again from the record. */
@Controller
class TrustController {
    private static final int BODIES = 50;

    private final TrustStore store;
    private final Checkpoints checkpoints;
    private final List<ThingNames> names;

    TrustController(TrustStore store, Checkpoints checkpoints, List<ThingNames> names) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.names = List.copyOf(names);
    }

    @GetMapping("/trust")
    @Access(Who.ANYONE)
    Rendered show(Page page) {
        LocalDate today = page.now().atZone(Words.ZONE).toLocalDate();
        Conduct conduct = store.counts(TrustStore.ALL)
                .map(counts -> conduct(counts, store.open(List.of(TrustStore.ALL), today)))
                .orElse(Conduct.NOTHING);
        List<ActCount> acts = store.actCounts();
        Map<String, Object> model = new HashMap<>();
        model.put("conduct", conduct);
        model.put("bodies", bodies(today));
        model.put("mostBodies", BODIES);
        model.put("decisions", decisions(page));
        model.put("acts", acts);
        model.put("types", types(page, acts));
        model.put("counted", store.acts());
        model.put("checkpoint", checkpoints.latest());
        return page.show("trust/trust", model);
    }

    private List<BodyConduct> bodies(LocalDate today) {
        List<TrustStore.Counts> counted = store.mostAsked(BODIES);
        List<UUID> ids = counted.stream().map(TrustStore.Counts::body).toList();
        Map<UUID, TrustStore.Open> open = store.open(ids, today);
        Map<UUID, ThingNames.Named> named = name(ids);
        List<BodyConduct> bodies = new ArrayList<>();
        for (TrustStore.Counts counts : counted) {
            ThingNames.Named body = named.get(counts.body());
            if (body != null) {
                bodies.add(new BodyConduct(body, conduct(counts, open)));
            }
        }
        return bodies;
    }

    private static Conduct conduct(TrustStore.Counts counts, Map<UUID, TrustStore.Open> waiting) {
        TrustStore.Open open = waiting.get(counts.body());
        return new Conduct(
                counts.submitted(),
                counts.acknowledged(),
                counts.answered(),
                counts.done(),
                open == null ? 0 : open.late(),
                counts.absent(),
                counts.relayed(),
                open == null ? OptionalInt.empty() : open.waits().median());
    }

    private Map<UUID, ThingNames.Named> name(Collection<UUID> ids) {
        Map<UUID, ThingNames.Named> all = new HashMap<>();
        names.forEach(source -> all.putAll(source.name(ids)));
        return all;
    }

    private Map<String, Long> decisions(Page page) {
        Map<String, Long> named = new LinkedHashMap<>();
        store.decisions().forEach((code, answers) -> named.put(worded(page, "trust.decision.", code), answers));
        return named;
    }

    private Map<String, String> types(Page page, List<ActCount> acts) {
        Map<String, String> words = new HashMap<>();
        acts.forEach(count -> words.put(count.type(), worded(page, "act-type.", count.type())));
        return words;
    }

    /** A code that no module put into words is shown as the log writes it. */
    private String worded(Page page, String prefix, String code) {
        return page.words().has(prefix + code) ? page.t(prefix + code) : code;
    }
}

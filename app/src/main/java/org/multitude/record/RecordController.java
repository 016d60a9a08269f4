package org.multitude.record;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of the record: the latest acts, one act with its proof, its bytes and its receipt. */
@Controller
class RecordController {
    private static final int PAGE = 30;
    private static final int RESTORED = 10;

    private final PublicRecord record;
    private final ProveAct proofs;
    private final ActsInWords words;
    private final Checkpoints checkpoints;
    private final SignedLog log;
    private final PublicAddress address;
    private final List<ThingNames> names;
    private final ActsFeed feeds;
    private final RestorationStore restorations;
    private final EraStore eras;
    private final WitnessStandings standings;
    private final WitnessPolicy witnesses;

    RecordController(
            PublicRecord record,
            ProveAct proofs,
            ActsInWords words,
            Checkpoints checkpoints,
            SignedLog log,
            PublicAddress address,
            List<ThingNames> names,
            ActsFeed feeds,
            RestorationStore restorations,
            EraStore eras,
            WitnessStandings standings,
            WitnessPolicy witnesses) {
        this.record = record;
        this.proofs = proofs;
        this.words = words;
        this.checkpoints = checkpoints;
        this.log = log;
        this.address = address;
        this.names = List.copyOf(names);
        this.feeds = feeds;
        this.restorations = restorations;
        this.eras = eras;
        this.standings = standings;
        this.witnesses = witnesses;
    }

    @GetMapping("/record")
    @Access(Who.ANYONE)
    Rendered latest(Page page, @RequestParam(name = "before", defaultValue = "") String before) {
        Optional<Long> from = before.matches("\\d{1,18}") ? Optional.of(Long.parseLong(before)) : Optional.empty();
        List<RecordedAct> acts = record.latest(from, PAGE + 1);
        List<RecordedAct> shown = acts.subList(0, Math.min(PAGE, acts.size()));
        String next = acts.size() > PAGE ? "/record?before=" + shown.getLast().order() : "";
        Map<String, Object> model = new HashMap<>();
        model.put("acts", words.tell(shown, page.words()));
        model.put("next", next);
        model.put("checkpoint", checkpoints.latest());
        model.put("restored", restorations.latest(RESTORED));
        model.put("eras", eras.all());
        model.put("witnesses", standings.all());
        model.put("address", address.origin());
        model.put("vkey", log.key().map(key -> key.verifierKey().vkey()).orElse(""));
        return page.show("record/record", model);
    }

    @GetMapping("/record.atom")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> feed(Page page) {
        return feeds.of(page, page.t("record.feed"), "/record", record.latest(Optional.empty(), ActsFeed.ACTS));
    }

    @GetMapping("/record/act/{id}")
    @Access(Who.ANYONE)
    Object act(Page page, @PathVariable("id") UUID id) {
        RecordedAct act = record.find(new ActId(id)).orElseThrow(NotFound::new);
        if (act.recorded()) {
            return Redirect.to("/record/" + act.index().orElseThrow());
        }
        return page.show(
                "record/pending",
                Map.of("told", words.tell(List.of(act), page.words()).getFirst()));
    }

    @GetMapping("/record/{index:\\d{1,18}}")
    @Access(Who.ANYONE)
    Rendered proof(Page page, @PathVariable("index") long index) {
        ActProof proof = proofs.at(index).orElseThrow(NotFound::new);
        Entry entry = proof.act().entry();
        Map<UUID, ThingNames.Named> named = named(entry);
        Map<String, Object> model = new HashMap<>();
        model.put("proof", proof);
        model.put("told", words.tell(List.of(proof.act()), page.words()).getFirst());
        model.put("body", entry.body().map(named::get));
        model.put(
                "concerns",
                Stream.concat(Stream.of(entry.thing()), entry.references().stream())
                        .distinct()
                        .filter(id -> !entry.body().equals(Optional.of(id)))
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .toList());
        model.put("folded", FoldedEntry.html(entry));
        model.put("witnessed", witnesses.witnessed(proof.note().getBytes(StandardCharsets.UTF_8)));
        model.put(
                "drawing",
                PathDrawing.svg(
                        proof.act().hash(),
                        proof.path(),
                        proof.root(),
                        page.t("record.path.act"),
                        page.t("record.path.root"),
                        page.t("record.path.more", Math.max(0, proof.path().size() - 5))));
        model.put("address", address.origin());
        model.put("vkey", log.key().map(key -> key.verifierKey().vkey()).orElse(""));
        return page.show("record/act", model);
    }

    /** The exact bytes that are hashed, never a rendered form. */
    @GetMapping("/record/{index:\\d{1,18}}/entry")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> entry(@PathVariable("index") long index) {
        return download(
                "entry-" + index + ".json",
                MediaType.APPLICATION_JSON,
                proofs.entry(index).orElseThrow(NotFound::new));
    }

    @GetMapping("/record/{index:\\d{1,18}}/receipt")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> receipt(@PathVariable("index") long index) {
        return download(
                "act-" + index + ".tlog-proof",
                MediaType.parseMediaType("text/plain;charset=utf-8"),
                proofs.receipt(index).orElseThrow(NotFound::new));
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private Map<UUID, ThingNames.Named> named(Entry entry) {
        Set<UUID> ids = new HashSet<>(entry.references());
        ids.add(entry.thing());
        entry.body().ifPresent(ids::add);
        return name(ids);
    }

    private Map<UUID, ThingNames.Named> name(Collection<UUID> ids) {
        Map<UUID, ThingNames.Named> all = new HashMap<>();
        names.forEach(source -> all.putAll(source.name(ids)));
        return all;
    }
}

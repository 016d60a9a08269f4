package org.multitude.record;

import java.nio.charset.StandardCharsets;
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

/** One act: its page with its proof, its bytes and its receipt; and what a receipt is. */
@Controller
class RecordController {
    private final PublicRecord record;
    private final ProveAct proofs;
    private final ActsInWords words;
    private final ActStore acts;
    private final SignedLog log;
    private final PublicAddress address;
    private final NamedThings names;
    private final WitnessStandings standings;
    private final WitnessPolicy witnesses;
    private final EraStore eras;

    RecordController(
            PublicRecord record,
            ProveAct proofs,
            ActsInWords words,
            ActStore acts,
            SignedLog log,
            PublicAddress address,
            NamedThings names,
            WitnessStandings standings,
            WitnessPolicy witnesses,
            EraStore eras) {
        this.record = record;
        this.proofs = proofs;
        this.words = words;
        this.acts = acts;
        this.log = log;
        this.address = address;
        this.names = names;
        this.standings = standings;
        this.witnesses = witnesses;
        this.eras = eras;
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
        List<ToldAct> beside = words.tell(acts.beside(proof.act()), page.words());
        long order = proof.act().order();
        model.put(
                "earlier",
                beside.stream().filter(other -> other.act().order() < order).findFirst());
        model.put(
                "later",
                beside.stream().filter(other -> other.act().order() > order).findFirst());
        model.put("folded", FoldedEntry.html(entry));
        model.put("standings", standings.all());
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

    /** What a receipt proves and what it reveals, and how to check one without us. */
    @GetMapping("/record/receipts")
    @Access(Who.ANYONE)
    Rendered receipts(Page page) {
        return page.show(
                "record/receipts",
                Map.of(
                        "address",
                        address.origin(),
                        "origin",
                        log.key().map(key -> key.verifierKey().name()).orElse(""),
                        "vkey",
                        log.key().map(key -> key.verifierKey().vkey()).orElse(""),
                        "earlier",
                        eras.all().stream()
                                .filter(era -> era.last().isPresent())
                                .map(Era::vkey)
                                .toList()));
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
        return names.name(ids);
    }
}

package org.multitude.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.MalformedException;
import org.multitudelibs.tlog.Tile;
import org.multitudelibs.tlog.TilePath;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the log as C2SP tlog-tiles below {@code /log/}; never a tile beyond the last published checkpoint. */
@RestController
class LogController {
    private static final MediaType NOTE = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final LogStore log;
    private final SignedLog signed;
    private final WitnessPolicy witnesses;

    LogController(LogStore log, SignedLog signed, WitnessPolicy witnesses) {
        this.log = log;
        this.signed = signed;
        this.witnesses = witnesses;
    }

    @GetMapping("/log/checkpoint")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> checkpoint() {
        LogStore.Published latest = log.latestCheckpoint().orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(CacheControl.noCache())
                .body(latest.note());
    }

    /** The verifier key of the log, as in the signed-note specification, on one line. */
    @GetMapping("/log/key")
    @Access(Who.ANYONE)
    ResponseEntity<String> key() {
        LogKey key = signed.key().orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(CacheControl.noCache())
                .body(key.verifierKey().vkey() + "\n");
    }

    /** What a verifier may ask of checkpoints: the keys of the log and its witnesses, as a C2SP tlog-policy. */
    @GetMapping("/log/policy")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> policy() {
        LogKey key = signed.key().orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(CacheControl.noCache())
                .body(witnesses
                        .policy()
                        .withLog(key.verifierKey())
                        .withLog(key.secondVerifierKey())
                        .bytes());
    }

    @GetMapping("/log/tile/**")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        TilePath path = parse(request.getRequestURI().substring("/log/".length()));
        long published = log.latestCheckpoint().map(LogStore.Published::size).orElse(0L);
        Optional<byte[]> bytes = switch (path) {
            case Tile tile ->
                covered(tile.index(), tile.width(), published >> Math.min(63, 8 * tile.level()))
                        ? log.read(tile)
                        : Optional.empty();
            case EntryBundle bundle ->
                covered(bundle.index(), bundle.width(), published) ? log.read(bundle) : Optional.empty();
        };
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes.orElseThrow(NotFound::new));
    }

    private static boolean covered(long index, int width, long size) {
        return index <= (size - width) / TilePath.FULL_WIDTH && index * TilePath.FULL_WIDTH + width <= size;
    }

    private static TilePath parse(String path) {
        try {
            return TilePath.parse(path);
        } catch (MalformedException e) {
            NotFound none = new NotFound();
            none.addSuppressed(e);
            throw none;
        }
    }
}

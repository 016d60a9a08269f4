package org.multitude.record;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.MalformedException;
import org.multitudelibs.tlog.Tile;
import org.multitudelibs.tlog.TilePath;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the log as C2SP tlog-tiles below {@code /log/}; never a tile beyond the last published checkpoint. What a key before
 * signed last stays below {@code /log/1/} and so on, a number for each era of the record.
 */
@RestController
class LogController {
    private static final MediaType NOTE = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final LogStore log;
    private final SignedLog signed;
    private final EraStore eras;
    private final WitnessPolicy witnesses;

    LogController(LogStore log, SignedLog signed, EraStore eras, WitnessPolicy witnesses) {
        this.log = log;
        this.signed = signed;
        this.eras = eras;
        this.witnesses = witnesses;
    }

    @GetMapping("/log/checkpoint")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> checkpoint() {
        return note(log.latestCheckpoint().orElseThrow(NotFound::new).note());
    }

    /** The last checkpoint of an era: for the one that lasts, the latest. */
    @GetMapping("/log/{era:[1-9][0-9]{0,8}}/checkpoint")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> checkpoint(@PathVariable("era") int number) {
        return note(last(era(number)).orElseThrow(NotFound::new));
    }

    /** The verifier key of the log, as in the signed-note specification, on one line. */
    @GetMapping("/log/key")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> key() {
        return note(line(signed.key().orElseThrow(NotFound::new).verifierKey().vkey()));
    }

    /** The verifier key of an era. */
    @GetMapping("/log/{era:[1-9][0-9]{0,8}}/key")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> key(@PathVariable("era") int number) {
        return note(line(era(number).vkey()));
    }

    /** What a verifier may ask of checkpoints: the keys of the log and its witnesses, as a C2SP tlog-policy. */
    @GetMapping("/log/policy")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> policy() {
        LogKey key = signed.key().orElseThrow(NotFound::new);
        return note(witnesses
                .policy()
                .withLog(key.verifierKey())
                .withLog(key.secondVerifierKey())
                .bytes());
    }

    @GetMapping("/log/tile/**")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        return tile(request.getRequestURI().substring("/log/".length()), published());
    }

    private long published() {
        return log.latestCheckpoint().map(LogStore.Published::size).orElse(0L);
    }

    /** A file of the log as it was when an era ended. */
    @GetMapping("/log/{era:[1-9][0-9]{0,8}}/tile/**")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> tile(HttpServletRequest request, @PathVariable("era") int number) {
        Era era = era(number);
        long size = era.last().isPresent() ? era.end().map(Checkpoint::size).orElse(0L) : published();
        return tile(request.getRequestURI().substring(("/log/" + number + "/").length()), size);
    }

    private Era era(int number) {
        return eras.find(number).orElseThrow(NotFound::new);
    }

    private Optional<byte[]> last(Era era) {
        return era.last().or(() -> log.latestCheckpoint().map(LogStore.Published::note));
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> note(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(CacheControl.noCache())
                .body(bytes);
    }

    private ResponseEntity<byte[]> tile(String name, long published) {
        TilePath path = parse(name);
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

package org.multitude.opensource;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.outbound.OutboundRefusal;
import org.multitude.platform.text.Sha256;
import org.multitudelibs.publiccode.spdx.Compared;
import org.multitudelibs.publiccode.spdx.Expression;
import org.springframework.stereotype.Component;

/**
 * Asks a forge for the licence files beside a card, one after the other, until what was found holds all that the card
 * declares: folders cannot be listed over http.
 */
@Component
class FetchLook {
    private static final List<String> NAMES = List.of(
            "LICENSE",
            "LICENSE.md",
            "LICENSE.txt",
            "LICENCE",
            "LICENCE.md",
            "LICENCE.txt",
            "COPYING",
            "COPYING.md",
            "COPYING.txt");

    /** What a host answers when there is no such file. */
    private static final Set<Integer> NOTHING_THERE = Set.of(404, 410);

    private static final int MOST_DECLARED = 3;
    private static final Limits ONE = new Limits(1_000_000, Duration.ofSeconds(10));
    private static final Duration ALL = Duration.ofSeconds(60);

    private final OutboundClient outbound;
    private final LicenceReader reader;
    private final Clock clock;

    FetchLook(OutboundClient outbound, LicenceReader reader, Clock clock) {
        this.outbound = outbound;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * What lies there.
     *
     * @param sha256 hash of the card
     * @param licence licence that the card declares
     * @throws NotLooked when the card is not there, or one of the files may be there and was not read
     */
    Look look(RawFile card, String sha256, Optional<String> licence) throws NotLooked {
        Instant end = clock.instant().plus(ALL);
        byte[] there = fetch(card.address()).orElseThrow(() -> new NotLooked(NotLooked.Reason.MISSING));
        boolean same = HexFormat.of().formatHex(Sha256.of(there)).equals(sha256);
        Optional<Expression> declared =
                licence.flatMap(text -> Expression.parse(text).expression());
        List<LicenceText> texts = new ArrayList<>();
        for (String name : names(declared)) {
            if (isEnough(texts, declared)) {
                break;
            }
            if (!clock.instant().isBefore(end)) {
                throw new NotLooked(NotLooked.Reason.TOO_SLOW);
            }
            fetch(card.beside(name)).ifPresent(bytes -> texts.addAll(reader.read(name, bytes)));
        }
        return new Look(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Look.Place.ADDRESS,
                Optional.of(card.address().toString()),
                same ? Optional.of(card.repository()) : Optional.empty(),
                SourceState.UNKNOWN,
                texts,
                List.of());
    }

    /** Also those that a licence is named by where there are several (REUSE 3.3, and the custom of Rust). */
    private static Set<String> names(Optional<Expression> declared) {
        Set<String> names = new LinkedHashSet<>(NAMES);
        List<String> ids = declared.stream()
                .flatMap(expression -> expression.licences().stream())
                .limit(MOST_DECLARED)
                .toList();
        for (String id : ids) {
            if (id.startsWith("LGPL")) {
                names.add("COPYING.LESSER");
            }
            if (ids.size() > 1) {
                names.add("LICENSE-" + id.split("-", 2)[0].toUpperCase(Locale.ROOT));
            }
            names.add("LICENSES/" + id + ".txt");
        }
        return names;
    }

    private static boolean isEnough(List<LicenceText> texts, Optional<Expression> declared) {
        return !texts.isEmpty()
                && declared.map(expression -> LicenceText.found(texts).comparedWith(expression))
                        .map(compared -> compared.verdict() != Compared.Verdict.UNKNOWN
                                && compared.missing().isEmpty())
                        .orElse(true);
    }

    /** Empty when there is no such file; a page in place of a file may be a forge that asks who we are. */
    private Optional<byte[]> fetch(URI address) throws NotLooked {
        try {
            Optional<byte[]> file = outbound.get(
                    address,
                    ONE,
                    (fetched, body) -> fetched.type()
                                    .filter(type -> type.startsWith("text/html"))
                                    .isPresent()
                            ? Optional.empty()
                            : Optional.of(body.readAllBytes()));
            return Optional.of(file.orElseThrow(() -> new NotLooked(NotLooked.Reason.PAGE)));
        } catch (OutboundRefusal refused) {
            if (refused instanceof OutboundRefusal.AnsweredWith with && NOTHING_THERE.contains(with.answer())) {
                return Optional.empty();
            }
            throw NotLooked.because(refused);
        }
    }
}

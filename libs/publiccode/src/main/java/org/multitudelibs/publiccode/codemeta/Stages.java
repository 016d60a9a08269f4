package org.multitudelibs.publiccode.codemeta;

import java.util.Map;
import java.util.Optional;
import org.multitudelibs.publiccode.Coded;
import org.multitudelibs.publiccode.DevelopmentStatus;

/**
 * {@code developmentStatus}, in both directions: written with the word of publiccode.yml, as a text, for no list of
 * words is prescribed; read also from the words and addresses of repostatus.org, which CodeMeta recommends.
 *
 * <p>Example: {@code beta} is {@code {"@value": "beta"}}; {@code "https://www.repostatus.org/#wip"} is read as
 * {@code development}.
 *
 * <p>Source: the definitions of repostatus.org 1.1: what never had a usable release is in development or, when given
 * up, obsolete; what had one is stable as long as somebody cares for it.
 */
final class Stages {
    private static final Map<String, DevelopmentStatus> REPOSTATUS = Map.of(
            "wip", DevelopmentStatus.DEVELOPMENT,
            "suspended", DevelopmentStatus.DEVELOPMENT,
            "active", DevelopmentStatus.STABLE,
            "inactive", DevelopmentStatus.STABLE,
            "abandoned", DevelopmentStatus.OBSOLETE,
            "unsupported", DevelopmentStatus.OBSOLETE,
            "moved", DevelopmentStatus.OBSOLETE);

    private Stages() {}

    static Json write(DevelopmentStatus status) {
        return Json.literal(status.code());
    }

    static Optional<DevelopmentStatus> read(Value value, Notes notes) {
        return value.textOrId().flatMap(told -> {
            String word = told.replaceFirst("^https?://(www\\.)?repostatus\\.org/(\\d\\.\\d/|latest/)?#", "");
            Optional<DevelopmentStatus> own = Coded.find(DevelopmentStatus.values(), word);
            Optional<DevelopmentStatus> translated = Optional.ofNullable(REPOSTATUS.get(word));
            translated.ifPresent(status ->
                    notes.add(Reason.STATUS_TRANSLATED, value.path(), Map.of("value", word, "status", status.code())));
            if (own.isEmpty() && translated.isEmpty()) {
                notes.add(Reason.NOT_A_STATUS, value.path(), "value", told);
            }
            return own.or(() -> translated);
        });
    }
}

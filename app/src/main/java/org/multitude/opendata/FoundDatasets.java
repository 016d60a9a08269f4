package org.multitude.opendata;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.SayCommons;
import org.multitude.platform.find.FoundKind;
import org.multitude.platform.index.Hit;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Icon;
import org.multitude.platform.web.Mark;
import org.springframework.stereotype.Component;

/** Datasets among what is found. */
@Component
class FoundDatasets implements FoundKind {
    private static final int FORMATS = 4;

    private final SayCommons commons;

    FoundDatasets(SayCommons commons) {
        this.commons = commons;
    }

    @Override
    public Traits traits() {
        return new Traits(
                CommonsKind.DATASET.code(),
                Optional.of("/data"),
                CommonsKind.DATASET.opening(),
                Icon.DATA,
                10,
                List.of(
                        "publisher",
                        "theme",
                        DatasetFacets.FRESH,
                        "format",
                        "licence",
                        "community",
                        "answering",
                        "answers",
                        "language",
                        "since"));
    }

    @Override
    public Map<UUID, Said> say(List<Hit> hits, Words words, Instant now) {
        return commons.say(hits, (hit, tags, said) -> {
            Optional<Instant> due =
                    Optional.ofNullable(hit.facets().numbers().get("due")).map(Instant::ofEpochMilli);
            due.filter(now::isAfter).ifPresent(missed -> {
                long days = Math.max(1, Duration.between(missed, now).toDays());
                tags.add(new Tag(Mark.LATE, words.t("opendata.found.late", days), days));
            });
            List<String> formats = List.copyOf(hit.facets().of("format"));
            if (!formats.isEmpty()) {
                said.add(formats.stream().limit(FORMATS).map(FileFormat::label).collect(Collectors.joining(", "))
                        + (formats.size() > FORMATS ? "…" : ""));
            }
            long files = hit.facets().numbers().getOrDefault("files", 0L);
            if (files != 1) {
                said.add(words.t("opendata.found.files", files));
            }
            hit.facets()
                    .of("licence")
                    .forEach(code -> DatasetFacets.licence(code, words).ifPresent(said::add));
        });
    }
}

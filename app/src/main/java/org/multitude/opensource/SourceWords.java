package org.multitude.opensource;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.platform.text.Words;
import org.multitudelibs.publiccode.spdx.Compared;
import org.multitudelibs.publiccode.spdx.Expression;
import org.multitudelibs.publiccode.spdx.FoundAddition;
import org.multitudelibs.publiccode.spdx.Licences;
import org.multitudelibs.publiccode.spdx.LicencesFound;
import org.multitudelibs.publiccode.swhid.CoreSwhid;

/** Puts into words what was found beside a card, next to what the card declares. */
final class SourceWords {
    private static final int WHOLE = 1000;

    /** Beside so little of other words a licence is still told as the whole file: a title, an address. */
    private static final int NEARLY_WHOLE = 900;

    /** Below, two texts have no more in common than any two about the same thing. */
    private static final int ALIKE = 500;

    private final Words words;
    private final Optional<String> declared;
    private final Optional<Look> look;
    private final Optional<LookStore.Awaited> awaited;
    private final Optional<Instant> pause;

    /**
     * Of one card.
     *
     * @param pause until when it is not looked for again
     */
    SourceWords(
            Words words,
            Optional<String> declared,
            Optional<Look> look,
            Optional<LookStore.Awaited> awaited,
            Optional<Instant> pause) {
        this.words = words;
        this.declared = declared;
        this.look = look;
        this.awaited = awaited;
        this.pause = pause;
    }

    /**
     * All of it.
     *
     * @param card name of the card, where its file can be read
     * @param again whether it can be looked for again
     */
    SourceView view(Optional<CoreSwhid> card, boolean again) {
        Optional<LicencesFound> found = look.map(Look::texts).map(LicenceText::found);
        Optional<Compared> compared = compared(declared, look);
        String key = key(look, compared);
        return new SourceView(
                declared,
                found.map(this::licences).orElse(words.t("opensource.source.not-looked")),
                words.t("opensource.source." + key),
                switch (key) {
                    case "same" -> "good";
                    case "differs" -> "bad";
                    case "never" -> "faint";
                    default -> "";
                },
                say(key + ".how", found, compared) + besides(key),
                words.has("opensource.source." + key + ".mend")
                        ? Optional.of(say(key + ".mend", found, compared))
                        : Optional.empty(),
                declared.isPresent() && words.has("opensource.source." + key + ".reuse")
                        ? Optional.of(say(key + ".reuse", found, compared))
                        : Optional.empty(),
                look.map(this::files).orElse(List.of()),
                card.map(named -> SourceNames.of(named, look)).orElse(List.of()).stream()
                        .map(name -> new SourceView.Named(
                                words.t("opensource.source.name." + name.of()),
                                name.swhid().toString(),
                                name.swhid().core().toString()))
                        .toList(),
                look.map(this::place),
                awaited.map(this::awaited)
                        .or(() -> pause.map(at -> words.t("opensource.source.pause", words.moment(at)))),
                again);
    }

    /** How both stand to each other; empty when there is nothing to compare. */
    static Optional<Compared> compared(Optional<String> declared, Optional<Look> look) {
        return look.flatMap(
                known -> declared.flatMap(text -> Expression.parse(text).expression())
                        .map(LicenceText.found(known.texts())::comparedWith));
    }

    /** A word for how both stand to each other, which is the end of a key. */
    static String key(Optional<Look> look, Optional<Compared> compared) {
        if (look.isEmpty()) {
            return "never";
        }
        List<LicenceText> texts = look.get().texts();
        if (texts.isEmpty()) {
            return look.get().unread().isEmpty() ? "none" : "unread";
        }
        LicencesFound found = LicenceText.found(texts);
        if (found.found().isEmpty() && found.unrecognised().isEmpty()) {
            return found.additions().isEmpty() ? "empty" : "exception";
        }
        if (compared.isEmpty()) {
            return "undeclared";
        }
        return switch (compared.get().verdict()) {
            case SAME -> "same";
            case CONTAINS -> compared.get().missing().isEmpty() ? "more" : "less";
            case CONTRADICTS -> "differs";
            case UNKNOWN -> "unrecognised";
        };
    }

    /** What was found beside what is compared, or was not read. */
    private String besides(String key) {
        String others = look.map(Look::texts).orElse(List.of()).stream()
                .filter(text -> text.how() == LicenceText.How.UNRECOGNISED && !key.equals("unrecognised"))
                .map(LicenceText::file)
                .collect(Collectors.joining(", "));
        String unread = String.join(", ", look.map(Look::unread).orElse(List.of()));
        return (others.isEmpty() ? "" : " " + words.t("opensource.source.besides", others))
                + (unread.isEmpty() ? "" : " " + words.t("opensource.source.left-out", unread));
    }

    private String awaited(LookStore.Awaited asked) {
        return asked.failed()
                .map(failed -> words.t(
                                "opensource.source.failed",
                                asked.address(),
                                words.moment(failed.at()),
                                words.t("opensource.source.failed." + failed.reason()))
                        + failed.again()
                                .map(at -> " " + words.t("opensource.source.retried", words.moment(at)))
                                .orElse(""))
                .orElseGet(() -> words.t("opensource.source.awaited", asked.address()));
    }

    /** {0} declared, {1} found, {2} files, {3} missing, {4} undeclared, {5} the nearest to what is not recognised. */
    private String say(String key, Optional<LicencesFound> found, Optional<Compared> compared) {
        List<LicenceText> texts = look.map(Look::texts).orElse(List.of());
        return words.t(
                "opensource.source." + key,
                declared.orElse(""),
                found.map(this::licences).orElse(""),
                files(texts),
                compared.map(known -> String.join(", ", known.missing())).orElse(""),
                compared.map(known -> all(known.undeclared().stream())).orElse(""),
                nearest(texts));
    }

    /** Those that say a licence, else all. */
    private static String files(List<LicenceText> texts) {
        List<LicenceText> saying = texts.stream()
                .filter(text -> text.how() != LicenceText.How.UNRECOGNISED && text.how() != LicenceText.How.EMPTY)
                .toList();
        return (saying.isEmpty() ? texts : saying)
                .stream().map(LicenceText::file).distinct().collect(Collectors.joining(", "));
    }

    private String nearest(List<LicenceText> texts) {
        return texts.stream()
                .filter(text -> text.how() == LicenceText.How.UNRECOGNISED)
                .map(text -> text.licences().isEmpty() || text.score() < ALIKE
                        ? words.t("opensource.source.like.none", text.file())
                        : words.t(
                                "opensource.source.like",
                                text.file(),
                                either(text.licences().getFirst()),
                                text.score() / 10))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String licences(LicencesFound found) {
        if (!found.found().isEmpty()) {
            return all(found.withAdditions().stream());
        }
        if (!found.unrecognised().isEmpty()) {
            return words.t("opensource.source.no-licence");
        }
        return switch (key(look, Optional.empty())) {
            case "exception" ->
                words.t(
                        "opensource.source.exception-alone",
                        all(found.additions().stream().map(FoundAddition::additions)));
            case "empty" -> words.t("opensource.source.empty-file");
            case "unread" -> words.t("opensource.source.unread-file");
            default -> words.t("opensource.source.no-file");
        };
    }

    private String all(Stream<Set<String>> licences) {
        return licences.map(this::either).collect(Collectors.joining(", "));
    }

    private String either(Set<String> ids) {
        return String.join(" " + words.t("opensource.source.or") + " ", ids);
    }

    private List<SourceView.FileRead> files(Look known) {
        Map<String, List<LicenceText>> byFile = known.texts().stream()
                .collect(Collectors.groupingBy(LicenceText::file, LinkedHashMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file -> new SourceView.FileRead(
                        file.getKey(),
                        known.address()
                                .map(URI::create)
                                .flatMap(RawFile::at)
                                .map(raw -> raw.beside(file.getKey()).toString()),
                        file.getValue().stream().map(this::read).collect(Collectors.joining(" ")),
                        file.getValue().getFirst().sha256(),
                        SourceNames.of(file.getValue().getFirst(), known).toString()))
                .toList();
    }

    private String read(LicenceText text) {
        boolean exception = text.how() == LicenceText.How.EXCEPTION || text.how() == LicenceText.How.EXCEPTION_NAMED;
        String licences = all(text.licences().stream().limit(exception ? 1 : Long.MAX_VALUE));
        String key = "opensource.source.read." + text.how().code();
        boolean beside = text.how() == LicenceText.How.TEXT && text.share() < NEARLY_WHOLE;
        return words.t(
                        beside ? key + ".beside" : key,
                        licences,
                        percent(text.score()),
                        percent(text.share()),
                        text.line())
                + (text.isCut() ? " " + words.t("opensource.source.cut", Licences.LONGEST / 1024) : "");
    }

    /** Rounded down, so that only what is whole is told as 100. */
    private static int percent(int thousandths) {
        return thousandths * 100 / WHOLE;
    }

    private String place(Look known) {
        String at = words.date(known.at());
        if (known.place() == Look.Place.FOLDER) {
            return words.t("opensource.source.place.folder", at)
                    + known.state()
                            .skipped()
                            .map(why -> " " + words.t("opensource.source.skipped." + why.code()))
                            .orElse("");
        }
        return words.t(
                known.origin().isPresent() ? "opensource.source.place.address" : "opensource.source.place.another",
                at,
                known.address().orElse(""));
    }
}

package org.multitude.opensource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multitudelibs.publiccode.swhid.Swhids;

/**
 * What was found beside a card, as JSON.
 *
 * @param verdict how the licence declared and those found stand to each other: {@code same}, {@code more} or {@code less}
 *     was found, {@code differs}, {@code unrecognised}, {@code undeclared}, {@code none} was found, only {@code empty} files,
 *     an {@code exception} alone or files too long to be read ({@code unread}), or nobody looked: {@code never}
 * @param lookedAt when it was looked for
 * @param place {@code address} or {@code folder}
 * @param address address of the card, where it was looked for on the web
 * @param licences licences found, each as the ids that it may be
 * @param files what was read in each licence file
 * @param unread licence files that were not read, being too long or too many
 * @param swhids names of the card and of the state of the source code
 */
public record SourceJson(
        String verdict,
        @Nullable Instant lookedAt,
        @Nullable String place,
        @Nullable String address,
        List<Set<String>> licences,
        List<FileRead> files,
        List<String> unread,
        List<Name> swhids) {

    /**
     * Something read in a licence file.
     *
     * @param how {@code text}, {@code likeness}, {@code notice}, {@code identifier}, {@code exception},
     *     {@code exception-named}, {@code unrecognised} or {@code empty}
     * @param licences each as the ids that it may be; where it is not recognised, the nearest one; of an exception, its ids
     *     and those of the licence that it is added to
     * @param score how alike, from 0 to 1
     * @param share how much of the file it is, from 0 to 1
     * @param cut whether only the beginning of the file was read
     */
    public record FileRead(
            String file,
            String how,
            List<Set<String>> licences,
            double score,
            double share,
            int line,
            String sha256,
            long size,
            boolean cut,
            String swhid) {}

    /** A name (SWHID) and what it names: {@code card}, {@code revision}, {@code directory} or {@code snapshot}. */
    public record Name(String of, String swhid) {}

    static SourceJson of(Optional<String> declared, Optional<Card> card, Optional<Look> look) {
        return new SourceJson(
                SourceWords.key(look, SourceWords.compared(declared, look)),
                look.map(Look::at).orElse(null),
                look.map(found -> found.place().code()).orElse(null),
                look.flatMap(Look::address).orElse(null),
                look.map(found -> List.copyOf(LicenceText.found(found.texts()).withAdditions()))
                        .orElse(List.of()),
                look.map(SourceJson::files).orElse(List.of()),
                look.map(Look::unread).orElse(List.of()),
                card.map(read -> SourceNames.of(Swhids.ofContent(read.bytes()), look)).orElse(List.of()).stream()
                        .map(name -> new Name(name.of(), name.swhid().toString()))
                        .toList());
    }

    private static List<FileRead> files(Look look) {
        return look.texts().stream()
                .map(text -> new FileRead(
                        text.file(),
                        text.how().code(),
                        text.licences(),
                        text.score() / 1000.0,
                        text.share() / 1000.0,
                        text.line(),
                        text.sha256(),
                        text.size(),
                        text.isCut(),
                        SourceNames.of(text, look).toString()))
                .toList();
    }
}

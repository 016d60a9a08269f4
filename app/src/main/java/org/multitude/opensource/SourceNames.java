package org.multitude.opensource;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multitudelibs.publiccode.swhid.ByteString;
import org.multitudelibs.publiccode.swhid.CoreSwhid;
import org.multitudelibs.publiccode.swhid.QualifiedSwhid;

/** Names (SWHID 1.2) of a card, of licence files and of the state of source code, with where each was found. */
final class SourceNames {
    private static final String CARD = "publiccode.yml";

    private SourceNames() {}

    /**
     * A name and what it names.
     *
     * @param of {@code card}, {@code revision}, {@code directory} or {@code snapshot}
     */
    record Name(String of, QualifiedSwhid swhid) {}

    /** Of the card, and of the state of its source code where it is known. */
    static List<Name> of(CoreSwhid card, Optional<Look> look) {
        List<Name> names = new ArrayList<>();
        Optional<String> origin = look.flatMap(Look::origin);
        Optional<SourceState> state = look.map(Look::state);
        names.add(new Name("card", at(card, origin, state, isAtRoot(look) ? Optional.of(CARD) : Optional.empty())));
        state.flatMap(SourceState::revision)
                .ifPresent(revision ->
                        names.add(new Name("revision", at(revision, origin, Optional.empty(), Optional.empty()))));
        state.flatMap(SourceState::directory)
                .ifPresent(directory -> names.add(new Name("directory", directory(directory, origin, state))));
        // Of a copy, which need not have the branches of its origin: no visit of it.
        state.flatMap(SourceState::snapshot)
                .ifPresent(snapshot -> names.add(new Name("snapshot", QualifiedSwhid.of(snapshot))));
        return names;
    }

    /** Of a licence file. */
    static QualifiedSwhid of(LicenceText text, Look look) {
        Optional<String> origin = look.address()
                .map(URI::create)
                .flatMap(RawFile::at)
                .map(RawFile::repository)
                .or(look::origin);
        return at(
                text.swhid(),
                origin,
                Optional.of(look.state()),
                isAtRoot(Optional.of(look)) ? Optional.of(text.file()) : Optional.empty());
    }

    private static boolean isAtRoot(Optional<Look> look) {
        return look.filter(found -> found.place() == Look.Place.FOLDER
                        ? found.state().directory().isPresent()
                        : found.origin().isPresent()
                                && found.address()
                                        .map(URI::create)
                                        .flatMap(RawFile::at)
                                        .filter(RawFile::isAtRoot)
                                        .isPresent())
                .isPresent();
    }

    private static QualifiedSwhid at(
            CoreSwhid core, Optional<String> origin, Optional<SourceState> state, Optional<String> path) {
        QualifiedSwhid named = QualifiedSwhid.of(core);
        if (origin.isPresent()) {
            named = named.withOrigin(origin.get());
        }
        if (path.isEmpty()) {
            return named;
        }
        ByteString found = ByteString.of("/" + path.get());
        Optional<CoreSwhid> anchor =
                state.flatMap(SourceState::revision).or(() -> state.flatMap(SourceState::directory));
        return anchor.isPresent() ? named.withPath(found, anchor.get()) : named.withPath(found);
    }

    private static QualifiedSwhid directory(CoreSwhid directory, Optional<String> origin, Optional<SourceState> state) {
        Optional<CoreSwhid> revision = state.flatMap(SourceState::revision);
        QualifiedSwhid named = QualifiedSwhid.of(directory);
        if (origin.isPresent()) {
            named = named.withOrigin(origin.get());
        }
        return revision.isPresent() ? named.withPath(ByteString.of("/"), revision.get()) : named;
    }
}

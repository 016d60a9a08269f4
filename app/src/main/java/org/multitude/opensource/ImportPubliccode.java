package org.multitude.opensource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.identity.BodiesOfFiles;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.files.FilesBelow;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.Outcome;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.imports.UnreadableSource;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitudelibs.publiccode.Finding;
import org.multitudelibs.publiccode.Organisation;
import org.multitudelibs.publiccode.Software;
import org.springframework.stereotype.Service;

/**
 * Brings in publiccode.yml files, each a software with its card, or the card of one that is here: a software is known by the
 * repository that its file names. Of two files for one repository the newer counts ({@link NewerCard}); a variant names a
 * repository of its own and is a software of its own, whatever it is based on. A file with errors brings nothing in, and a
 * software whose people are here is theirs to change.
 */
@Service
public class ImportPubliccode {
    private static final int MOST_ERRORS = 10;
    private static final int LONGEST_NAME = 160;

    private final SoftwareStore software;
    private final GiveCard give;
    private final CardInput cards;
    private final Register register;
    private final Organizations organizations;
    private final BodiesOfFiles bodies;
    private final FolderLook folders;
    private final RecordLook looks;

    ImportPubliccode(
            SoftwareStore software,
            GiveCard give,
            CardInput cards,
            Register register,
            Organizations organizations,
            BodiesOfFiles bodies,
            FolderLook folders,
            RecordLook looks) {
        this.software = software;
        this.give = give;
        this.cards = cards;
        this.register = register;
        this.organizations = organizations;
        this.bodies = bodies;
        this.folders = folders;
        this.looks = looks;
    }

    /**
     * Brings in one file, or every one below a folder.
     *
     * @param body end of the address of a body that is here; it answers for software whose body is not said or has its name
     * @throws UnreadableSource when there is nothing to read; nothing was imported
     */
    public void bringIn(Path source, Optional<String> body, Importing importing) {
        Optional<Organization> named = bodies.named(body);
        FilesBelow found = CardFiles.in(source);
        List<Path> files = found.files();
        importing.expect(files.size() + found.unread().size());
        for (Path file : files) {
            String place = files.size() == 1
                    ? file.toString()
                    : source.relativize(file).toString();
            try {
                Card card = read(file);
                // Before the item, whose transaction would wait for all files of the folder.
                Optional<Look> look = folders.beside(file, card);
                importing.item(place, details -> bringIn(card, look, named, importing));
            } catch (Unfit e) {
                importing.bad(place, String.valueOf(e.getMessage()));
            }
        }
        found.unread()
                .forEach(
                        unread -> importing.bad(source.relativize(unread.path()).toString(), unread.reason()));
    }

    private static Card read(Path file) throws Unfit {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(Card.LONGEST + 1);
            if (bytes.length > Card.LONGEST) {
                throw new Unfit("it is longer than " + Card.LONGEST / 1000 + " kB");
            }
            Card card = Card.of(bytes);
            if (!card.valid()) {
                throw new Unfit(errors(card));
            }
            return card;
        } catch (IOException e) {
            throw new Unfit("it cannot be read (" + e.getMessage() + ")");
        }
    }

    private static String errors(Card card) {
        List<Finding> errors = card.reading().errors();
        String first = errors.stream()
                .limit(MOST_ERRORS)
                .map(error -> (error.line() > 0 ? "line " + error.line() + ": " : "")
                        + (error.key().isEmpty() ? "" : error.key() + ": ")
                        + error.description())
                .collect(Collectors.joining("; "));
        return errors.size() > MOST_ERRORS ? first + "; and " + (errors.size() - MOST_ERRORS) + " more" : first;
    }

    private Outcome bringIn(Card card, Optional<Look> look, Optional<Organization> named, Importing importing)
            throws Unfit {
        RepositoryAddress repository = RepositoryAddress.of(
                        card.software().url().toString())
                .orElseThrow(() -> new Unfit("url: " + card.software().url() + " is not the address of a repository"));
        Optional<KeptSoftware> known = software.at(repository.key());
        if (known.isEmpty()) {
            // Kept before the body is looked for: a file that nobody uses is forgotten by itself.
            StoredFile file = cards.keep(card);
            String body = body(card.software())
                    .or(() -> named.map(Organization::name))
                    .orElseGet(repository::owner);
            OrganizationId answering = bodies.answering(Optional.of(BodiesOfFiles.Said.of(body)), named, importing)
                    .orElseThrow();
            keep(look, give.enter(answering, card, file, Act.Nature.IMPORTED));
            return Outcome.IMPORTED;
        }
        CommonsEntry entry = register.find(known.get().id()).orElseThrow(NotFound::new);
        boolean claimed =
                organizations.find(entry.body()).map(Organization::claimed).orElse(false);
        if (claimed && named.filter(body -> body.id().equals(entry.body())).isEmpty()) {
            importing.lost(entry.address(), "its people are here and publish its card themselves");
            return Outcome.KNOWN;
        }
        if (newer(card, known.get())) {
            give.next(known.get(), card, cards.keep(card), entry.version(), Act.Nature.IMPORTED);
            keep(look, entry);
            return Outcome.UPDATED;
        }
        return isCurrent(card, known.get()) && keep(look, entry) ? Outcome.UPDATED : Outcome.KNOWN;
    }

    /** Whether something was found beside it that was not known. */
    private boolean keep(Optional<Look> look, CommonsEntry entry) {
        return look.filter(found -> looks.foundAnew(entry, found, Act.Nature.IMPORTED))
                .isPresent();
    }

    private static boolean isCurrent(Card card, KeptSoftware known) {
        return known.card()
                .filter(kept -> kept.sha256().equals(HexFormat.of().formatHex(Sha256.of(card.bytes()))))
                .isPresent();
    }

    private boolean newer(Card card, KeptSoftware known) {
        return known.card()
                .flatMap(cards::kept)
                .flatMap(kept -> kept.reading().software())
                .map(before -> NewerCard.than(card.software(), before))
                .orElse(true);
    }

    /** Who answers for it, as the file says in one place or another. */
    private static Optional<String> body(Software said) {
        return Stream.of(
                        said.organisation().flatMap(Organisation::name),
                        said.legal().repoOwner(),
                        said.legal().mainCopyrightOwner(),
                        said.maintenance().contacts().stream()
                                .flatMap(contact -> contact.affiliation().stream())
                                .findFirst())
                .flatMap(Optional::stream)
                .map(Prose::line)
                .filter(text -> !text.isEmpty())
                .map(text -> Prose.first(text, LONGEST_NAME))
                .findFirst();
    }
}

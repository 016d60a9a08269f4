package org.multitude.opengov.polis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.identity.BodiesOfFiles;
import org.multitude.opengov.consultation.ConsultationId;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.Item;
import org.multitude.platform.imports.Outcome;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.imports.UnreadableSource;
import org.multitude.platform.text.Lang;
import org.multitudelibs.deliberation.polis.PolisFile;
import org.multitudelibs.deliberation.polis.PolisFolder;
import org.springframework.stereotype.Service;

/**
 * Brings in conversations from the folders in which Polis exports them: each becomes a closed consultation, in one transaction,
 * once however often it is run. Nobody's name is in it: voters get new pseudonyms.
 */
@Service
public class ImportPolis {
    private final EnterConversation enter;
    private final PolisSources sources;
    private final Register register;
    private final BodiesOfFiles bodies;

    ImportPolis(EnterConversation enter, PolisSources sources, Register register, BodiesOfFiles bodies) {
        this.enter = enter;
        this.sources = sources;
        this.register = register;
        this.bodies = bodies;
    }

    /**
     * Brings in one conversation, or all in a folder of them.
     *
     * @param source path of a folder with the files, or of one that holds such folders
     * @param policy end of the address of the policy they become consultations of
     * @param body end of the address of the body that each opens a policy of, when no policy is named
     * @param lang language of the few sentences that the import adds
     * @throws UnreadableSource when there is no conversation, or nowhere to put it; nothing was imported
     */
    public void bringIn(String source, Optional<String> policy, Optional<String> body, Lang lang, Importing importing) {
        PolisTarget target = target(policy, body, lang);
        List<Path> folders = conversations(Path.of(source));
        importing.expect(folders.size());
        for (Path folder : folders) {
            importing.item(String.valueOf(folder.getFileName()), details -> bringIn(folder, target, details));
        }
    }

    private Outcome bringIn(Path folder, PolisTarget target, Item.Details details) throws Unfit {
        ReadConversation conversation = ReadConversation.of(new PolisFolder(folder));
        String source = conversation.source();
        if (sources.has(source)) {
            return Outcome.KNOWN;
        }
        ConsultationId consultation = enter.enter(conversation, target);
        if (!sources.insert(source, consultation)) {
            throw new IllegalStateException("another import brings in the same conversation: wait for its end");
        }
        tell(conversation, details);
        return Outcome.IMPORTED;
    }

    private static void tell(ReadConversation conversation, Item.Details details) {
        details.notKept("when each vote was given, who wrote which statement, and how many people only looked");
        details.notKept("the groups as Polis showed them: they are computed again from the votes");
        if (conversation.repeated() > 0) {
            details.notKept(conversation.repeated() + " votes that a later vote of the same voter replaced");
        }
        for (int id : conversation.aboutThePerson()) {
            details.notKept("statement " + id + " asks about the person: here it is a statement like any other");
        }
    }

    private PolisTarget target(Optional<String> policy, Optional<String> body, Lang lang) {
        if (policy.isEmpty() && body.isEmpty()) {
            throw new UnreadableSource(
                    "Polis does not say who answers for a conversation: name a policy that is here with"
                            + " --policy, or with --body the organisation whose policies are to be opened.");
        }
        Optional<CommonsEntry> entry = policy.map(slug -> register.find(CommonsKind.POLICY, slug)
                .filter(CommonsEntry::isPublic)
                .orElseThrow(() -> new UnreadableSource("No policy is at /policy/" + slug + ": open it first.")));
        return new PolisTarget(entry, bodies.named(body), lang);
    }

    private static List<Path> conversations(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableSource(
                    folder + " is not a folder: give the one that holds comments.csv and votes.csv.");
        }
        if (isConversation(folder)) {
            return List.of(folder.toAbsolutePath().normalize());
        }
        try (Stream<Path> below = Files.list(folder)) {
            List<Path> found = below.filter(Files::isDirectory)
                    .filter(ImportPolis::isConversation)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new UnreadableSource(
                        folder + " holds no conversation that Polis exported (comments.csv, votes.csv).");
            }
            return found;
        } catch (IOException e) {
            throw UnreadableSource.of(folder, e);
        }
    }

    private static boolean isConversation(Path folder) {
        PolisFolder files = new PolisFolder(folder);
        return files.has(PolisFile.COMMENTS) || files.has(PolisFile.VOTES) || files.has(PolisFile.SUMMARY);
    }
}

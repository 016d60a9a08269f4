package org.multitude;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.multitude.commons.CommonsId;
import org.multitude.commons.LinkCommons;
import org.multitude.contribution.ContributionId;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.opendata.CheckedFile;
import org.multitude.opendata.Description;
import org.multitude.opendata.FileCheck;
import org.multitude.opendata.Frequency;
import org.multitude.opendata.PublishDataset;
import org.multitude.opendata.PublishVersion;
import org.multitude.opendata.Terms;
import org.multitude.opendata.Theme;
import org.multitude.opendata.UnfitFile;
import org.multitude.opengov.OpenPolicy;
import org.multitude.opengov.Phase;
import org.multitude.opengov.Phases;
import org.multitude.opengov.PolicyDraft;
import org.multitude.opensource.AddSoftware;
import org.multitude.opensource.Card;
import org.multitude.opensource.LookInFolder;
import org.multitude.platform.files.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Data, code and policies of the demonstration, and what links them. */
@Component
class DemoOpenings implements DemoDeeds {
    private final PublishDataset publish;
    private final PublishVersion renew;
    private final AddSoftware addSoftware;
    private final LookInFolder looking;
    private final OpenPolicy openPolicy;
    private final LinkCommons link;
    private final FileStore files;
    private final FileCheck check;

    DemoOpenings(
            PublishDataset publish,
            PublishVersion renew,
            AddSoftware addSoftware,
            LookInFolder looking,
            OpenPolicy openPolicy,
            LinkCommons link,
            FileStore files,
            FileCheck check) {
        this.publish = publish;
        this.renew = renew;
        this.addSoftware = addSoftware;
        this.looking = looking;
        this.openPolicy = openPolicy;
        this.link = link;
        this.files = files;
        this.check = check;
    }

    @Override
    public Map<String, Function<DemoStep, Optional<UUID>>> all() {
        return Map.of(
                "publish-dataset", this::publish,
                "publish-version", this::renew,
                "add-software", this::addSoftware,
                "open-policy", this::openPolicy,
                "link", this::link);
    }

    private Optional<UUID> publish(DemoStep step) {
        Terms terms = new Terms(
                step.text("licence"),
                Optional.empty(),
                Frequency.of(step.text("frequency")).orElseThrow(() -> step.mistake("names no known frequency")),
                step.list("themes").stream()
                        .map(code -> Theme.of(code).orElseThrow(() -> step.mistake("names no known theme")))
                        .toList(),
                step.list("keywords"),
                "fr",
                step.maybe("contact"),
                Optional.empty(),
                Optional.empty());
        return Optional.of(publish.publish(
                        step.id("by", PersonId::new),
                        step.id("body", OrganizationId::new),
                        Optional.empty(),
                        new Description(step.text("title"), step.prose("summary"), terms),
                        new PublishDataset.First.Kept(file(step)))
                .entry()
                .id()
                .value());
    }

    private Optional<UUID> renew(DemoStep step) {
        CommonsId dataset = step.id("dataset", CommonsId::new);
        renew.publish(
                step.id("by", PersonId::new),
                dataset,
                renew.prepare(dataset, file(step), Integer.parseInt(step.text("after"))),
                step.maybeProse("note"),
                step.maybeId("settles", ContributionId::new));
        return Optional.empty();
    }

    private Optional<UUID> addSoftware(DemoStep step) {
        Card card;
        try (InputStream input = DemoStory.open(step.text("file"))) {
            card = Card.of(input.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CommonsId software = addSoftware
                .add(step.id("by", PersonId::new), step.id("body", OrganizationId::new), card, kept(step.text("file")))
                .id();
        look(software, card, step);
        return Optional.of(software.value());
    }

    /** Puts the card and what the story says to be beside it into a folder, and has that looked at. */
    private void look(CommonsId software, Card card, DemoStep step) {
        List<Map<String, String>> beside = step.maps("beside");
        if (beside.isEmpty()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("multitude-demo");
            try {
                Path file = copied(step.text("file"), folder.resolve("publiccode.yml"));
                for (Map<String, String> other : beside) {
                    copied(other.getOrDefault("file", ""), folder.resolve(other.getOrDefault("as", "")));
                }
                looking.look(software, file, card);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copied(String name, Path to) throws IOException {
        try (InputStream input = DemoStory.open(name)) {
            Files.copy(input, to);
        }
        return to;
    }

    private Optional<UUID> openPolicy(DemoStep step) {
        List<Phase> phases = step.maps("phases").stream()
                .map(phase -> new Phase(
                        phase.getOrDefault("name", ""),
                        step.day(phase.getOrDefault("from", "")),
                        step.day(phase.getOrDefault("to", ""))))
                .toList();
        return Optional.of(openPolicy
                .open(
                        step.id("by", PersonId::new),
                        step.id("body", OrganizationId::new),
                        new PolicyDraft(step.text("title"), step.prose("summary"), new Phases(phases)))
                .id()
                .value());
    }

    private Optional<UUID> link(DemoStep step) {
        link.link(step.id("by", PersonId::new), step.id("one", CommonsId::new), step.id("other", CommonsId::new));
        return Optional.empty();
    }

    private CheckedFile file(DemoStep step) {
        try {
            return check.check(kept(step.text("file")), step.maybe("named").orElse(step.text("file")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnfitFile e) {
            throw new IllegalStateException(
                    step.mistake("brings a file that cannot be published").getMessage(), e);
        }
    }

    private org.multitude.platform.files.StoredFile kept(String name) {
        try (InputStream input = DemoStory.open(name)) {
            return files.keep(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

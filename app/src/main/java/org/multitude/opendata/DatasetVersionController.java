package org.multitude.opendata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.WhoAnswers;
import org.multitude.contribution.Contribution;
import org.multitude.contribution.ContributionId;
import org.multitude.contribution.Contributions;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Versions of a dataset: their list, one with what it changed, and the form that publishes the next. */
@Controller
class DatasetVersionController {
    private static final int ROWS = 50;
    private static final int NOTE = 5_000;

    /** The field that names the contribution which a version settles. */
    private static final String SETTLES = "contribution";

    private final Datasets datasets;
    private final DatasetPages pages;
    private final VersionStore versions;
    private final CompareVersions compare;
    private final PublishVersion publish;
    private final ReceivedFiles received;
    private final Contributions contributions;
    private final WhoAnswers answering;
    private final Once once;

    DatasetVersionController(
            Datasets datasets,
            DatasetPages pages,
            VersionStore versions,
            CompareVersions compare,
            PublishVersion publish,
            ReceivedFiles received,
            Contributions contributions,
            WhoAnswers answering,
            Once once) {
        this.datasets = datasets;
        this.pages = pages;
        this.versions = versions;
        this.compare = compare;
        this.publish = publish;
        this.received = received;
        this.contributions = contributions;
        this.answering = answering;
        this.once = once;
    }

    @GetMapping("/data/{slug}/versions")
    @Access(Who.ANYONE)
    Rendered list(
            Page page,
            @PathVariable("slug") String slug,
            @RequestParam(name = "before", defaultValue = "2147483647") int before) {
        Dataset dataset = datasets.at(slug);
        List<Version> shown = versions.before(dataset.entry().id(), before, ROWS + 1);
        boolean more = shown.size() > ROWS;
        return page.show(
                "opendata/versions",
                Map.of(
                        "dataset",
                        dataset,
                        "versions",
                        more ? shown.subList(0, ROWS) : shown,
                        "more",
                        more,
                        "first",
                        before == Integer.MAX_VALUE));
    }

    @GetMapping("/data/{slug}/versions/{number:[0-9]{1,9}}")
    @Access(Who.ANYONE)
    Rendered show(Page page, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Dataset dataset = datasets.at(slug);
        Version version = versions.find(dataset.entry().id(), number).orElseThrow(NotFound::new);
        Optional<Version> before = versions.find(dataset.entry().id(), number - 1);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("dataset", dataset);
        parameters.put("body", answering.body(dataset.entry()));
        parameters.put("published", pages.published(version, page.words()));
        parameters.put("before", before);
        parameters.put("difference", before.map(earlier -> compare.compare(earlier.file(), version.file())));
        return page.show("opendata/version", parameters);
    }

    @GetMapping("/data/{slug}/versions/new")
    @Access(Who.PUBLISHER)
    Rendered form(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @RequestParam(name = SETTLES, defaultValue = "") String settles) {
        Dataset dataset = mine(caller, slug);
        Form form = Form.of(Map.of("_version", Integer.toString(last(dataset)), SETTLES, settles));
        return page.show("opendata/version-new", parameters(page, dataset, form, Optional.empty(), false));
    }

    @PostMapping("/data/{slug}/versions/new")
    @Access(Who.PUBLISHER)
    Object publish(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("slug") String slug,
            @RequestParam(name = ReceivedFiles.FILE, required = false) @Nullable MultipartFile sent)
            throws IOException {
        Dataset dataset = mine(caller, slug);
        Optional<ReceivedFiles.Received> file = received.take(form, Optional.ofNullable(sent), caller.id());
        Optional<Prose> note = form.optionalProse("note", NOTE);
        Optional<ContributionId> settles = settles(form, dataset);
        if (settles.isPresent() && note.isEmpty()) {
            form.wrong("note", "opendata.note.needed");
        }
        if (file.isEmpty()) {
            form.wrong(ReceivedFiles.FILE, "form.missing");
        }
        if (form.hasErrors() || file.isEmpty()) {
            return page.invalid("opendata/version-new", parameters(page, dataset, form, file, false));
        }
        NextVersion next = publish.prepare(dataset.entry().id(), file.get().file(), form.version());
        try {
            return Redirect.to(once.run(
                    form,
                    file.get().file().stored().sha256(),
                    caller.id(),
                    () -> publish.publish(
                                    new PersonId(caller.id()), dataset.entry().id(), next, note, settles)
                            .address(dataset.entry().address())));
        } catch (SameFile e) {
            form.wrong(ReceivedFiles.FILE, e.key(), e.arguments());
            return page.invalid("opendata/version-new", parameters(page, dataset, form, Optional.empty(), false));
        } catch (ChangedMeanwhile e) {
            return page.show(
                    HttpStatus.CONFLICT,
                    "opendata/version-new",
                    parameters(page, dataset, form.onVersion(last(dataset)), file, true));
        }
    }

    private Optional<ContributionId> settles(Form form, Dataset dataset) {
        if (form.value(SETTLES).isEmpty()) {
            return Optional.empty();
        }
        Optional<ContributionId> chosen = contributions.open(dataset.entry().id()).stream()
                .map(Contribution::id)
                .filter(id -> id.toString().equals(form.value(SETTLES)))
                .findFirst();
        if (chosen.isEmpty()) {
            form.wrong(SETTLES, "opendata.settles.wrong");
        }
        return chosen;
    }

    private List<Choice> settled(Page page, Dataset dataset) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", page.t("opendata.settles.none")));
        contributions
                .open(dataset.entry().id())
                .forEach(
                        contribution -> choices.add(new Choice(contribution.id().toString(), contribution.title())));
        return choices;
    }

    private Dataset mine(Caller caller, String slug) {
        Dataset dataset = datasets.at(slug);
        answering.mine(caller, dataset.entry());
        return dataset;
    }

    private int last(Dataset dataset) {
        return versions.latest(dataset.entry().id()).map(Version::number).orElse(0);
    }

    private Map<String, Object> parameters(
            Page page, Dataset dataset, Form form, Optional<ReceivedFiles.Received> file, boolean changed) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("dataset", dataset);
        parameters.put("form", form);
        parameters.put("last", versions.latest(dataset.entry().id()));
        parameters.put("file", file.map(got -> new FileField(got.key().toString(), got.file())));
        parameters.put("changed", changed);
        parameters.put("settled", settled(page, dataset));
        parameters.put("labels", DescriptionForm.labels(page));
        return parameters;
    }
}

package org.multitude.opendata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.TextDiff;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that describes a dataset anew. */
@Controller
class DescribeDatasetController {
    private final Datasets datasets;
    private final DescribeDataset describe;
    private final WhoAnswers answering;
    private final OfferedLicences licences;
    private final Once once;

    DescribeDatasetController(
            Datasets datasets, DescribeDataset describe, WhoAnswers answering, OfferedLicences licences, Once once) {
        this.datasets = datasets;
        this.describe = describe;
        this.answering = answering;
        this.licences = licences;
        this.once = once;
    }

    @GetMapping("/data/{slug}/edit")
    @Access(Who.PUBLISHER)
    Rendered form(Page page, Caller caller, @PathVariable("slug") String slug) {
        Dataset dataset = mine(caller, slug);
        return page.show("opendata/edit", parameters(page, dataset, DescriptionForm.of(dataset), Optional.empty()));
    }

    @PostMapping("/data/{slug}/edit")
    @Access(Who.PUBLISHER)
    Object describe(Page page, Caller caller, Form form, @PathVariable("slug") String slug) {
        Dataset dataset = mine(caller, slug);
        Description said = DescriptionForm.read(form, Optional.of(dataset.terms()), licences.all());
        if (form.hasErrors()) {
            return page.invalid("opendata/edit", parameters(page, dataset, form, Optional.empty()));
        }
        try {
            return Redirect.to(once.run(
                    form,
                    caller.id(),
                    () -> describe.describe(
                                    new PersonId(caller.id()), dataset.entry().id(), said, form.version())
                            .entry()
                            .address()));
        } catch (ChangedMeanwhile e) {
            Dataset current = datasets.at(slug);
            ChangedDescription both = new ChangedDescription(
                    current,
                    TextDiff.of(current.entry().summary(), said.summary().text()));
            return page.show(
                    HttpStatus.CONFLICT,
                    "opendata/edit",
                    parameters(page, current, form.onVersion(current.entry().version()), Optional.of(both)));
        }
    }

    private Dataset mine(Caller caller, String slug) {
        Dataset dataset = datasets.at(slug);
        answering.mine(caller, dataset.entry());
        return dataset;
    }

    private Map<String, Object> parameters(Page page, Dataset dataset, Form form, Optional<ChangedDescription> both) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("dataset", dataset);
        parameters.put("form", form);
        parameters.put("both", both);
        parameters.put("choices", DescriptionChoices.of(page, Optional.of(dataset.terms()), licences.all()));
        parameters.put("labels", DescriptionForm.labels(page));
        return parameters;
    }
}

package org.multitude.opendata;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.SlugTaken;
import org.multitude.identity.BodyChoice;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Slug;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form that publishes a dataset. */
@Controller
class PublishDatasetController {
    private static final int SLUG = 80;

    private final PublishDataset publish;
    private final ReceivedFiles received;
    private final BodyChoice bodies;
    private final OfferedLicences licences;
    private final Once once;

    PublishDatasetController(
            PublishDataset publish, ReceivedFiles received, BodyChoice bodies, OfferedLicences licences, Once once) {
        this.publish = publish;
        this.received = received;
        this.bodies = bodies;
        this.licences = licences;
        this.once = once;
    }

    @GetMapping("/data/new")
    @Access(Who.PUBLISHER)
    Rendered blank(Page page, Caller caller) {
        Form form = Form.of(Map.of("language", page.lang()));
        return page.show("opendata/new", parameters(page, caller, form, Optional.empty()));
    }

    @PostMapping("/data/new")
    @Access(Who.PUBLISHER)
    Object publish(
            Page page,
            Caller caller,
            Form form,
            @RequestParam(name = ReceivedFiles.FILE, required = false) @Nullable MultipartFile sent)
            throws IOException {
        if (bodies.offered(caller).isEmpty()) {
            // Before the file is kept: it would belong to nobody. The page says what to do first.
            return page.show(HttpStatus.FORBIDDEN, "opendata/new", parameters(page, caller, form, Optional.empty()));
        }
        Optional<OrganizationId> body = bodies.read(form, caller);
        Description said = DescriptionForm.read(form, Optional.empty(), licences.all());
        Optional<ReceivedFiles.Received> file = received.take(form, Optional.ofNullable(sent), caller.id());
        Optional<PublishDataset.First> first = first(form, file);
        Optional<Slug> wish = wish(form);
        if (form.hasErrors() || body.isEmpty() || first.isEmpty()) {
            return page.invalid("opendata/new", parameters(page, caller, form, file));
        }
        try {
            return Redirect.to(once.run(
                    form,
                    file.map(got -> got.file().stored().sha256()).orElse(""),
                    caller.id(),
                    () -> publish.publish(new PersonId(caller.id()), body.get(), wish, said, first.get())
                            .entry()
                            .address()));
        } catch (SlugTaken e) {
            form.wrong("slug", e.key(), e.arguments());
            return page.invalid("opendata/new", parameters(page, caller, form, file));
        }
    }

    private static Optional<PublishDataset.First> first(Form form, Optional<ReceivedFiles.Received> file) {
        Optional<URI> address = form.optionalAddress("address");
        if (file.isPresent() && address.isPresent()) {
            form.wrong("address", "opendata.file-and-address");
        } else if (file.isEmpty() && address.isEmpty()) {
            form.wrong(ReceivedFiles.FILE, "opendata.file-or-address");
        }
        return file.<PublishDataset.First>map(got -> new PublishDataset.First.Kept(got.file()))
                .or(() -> address.map(at -> new PublishDataset.First.At(ListedFile.What.at(at.toString()))));
    }

    private static Optional<Slug> wish(Form form) {
        Optional<String> typed = form.optionalLine("slug", SLUG);
        if (typed.isEmpty() || form.problem("slug").isPresent()) {
            return Optional.empty();
        }
        if (!Slug.valid(typed.get()) || Reserved.holds(new Slug(typed.get()))) {
            Slug better = Slug.of(typed.get());
            form.wrong(
                    "slug",
                    "opendata.slug.wrong",
                    Reserved.instead(better).orElse(better).text());
            return Optional.empty();
        }
        return Optional.of(new Slug(typed.get()));
    }

    private Map<String, Object> parameters(Page page, Caller caller, Form form, Optional<ReceivedFiles.Received> file) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("form", form);
        parameters.put("bodies", bodies.offered(caller));
        parameters.put("file", file.map(got -> new FileField(got.key().toString(), got.file())));
        parameters.put("choices", DescriptionChoices.of(page, Optional.empty(), licences.all()));
        parameters.put("labels", DescriptionForm.labels(page));
        return parameters;
    }
}

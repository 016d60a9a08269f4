package org.multitude.identity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a person agreed to, since when, and where she takes it back. */
@Controller
@Order(21)
class ConsentsController implements OnAccountPage {
    private static final String PATH = "/account/consents";
    private static final int NEWEST = 100;

    private final List<Agreements> agreements;
    private final ConsentLog log;

    ConsentsController(List<Agreements> agreements, ConsentLog log) {
        this.agreements = List.copyOf(agreements);
        this.log = log;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return List.of(new Frame.Link(words.t("consents"), PATH));
    }

    @GetMapping(PATH)
    @Access(Who.SIGNED_IN)
    Rendered consents(Page page, Caller caller) {
        PersonId person = new PersonId(caller.id());
        return page.show(
                "identity/consents",
                Map.of(
                        "agreements",
                        agreements.stream()
                                .flatMap(some -> some.of(person, page.words()).stream())
                                .collect(Collectors.groupingBy(Agreements.Agreement::why)),
                        "log",
                        log.of(person, NEWEST),
                        "newest",
                        NEWEST));
    }
}

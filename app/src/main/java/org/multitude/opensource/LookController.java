package org.multitude.opensource;

import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.WhoAnswers;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Those who publish a software have its licence looked for in its repository, again where it changed there. */
@Controller
class LookController {
    private final SoftwarePages pages;
    private final AskLook looks;
    private final WhoAnswers answering;

    LookController(SoftwarePages pages, AskLook looks, WhoAnswers answering) {
        this.pages = pages;
        this.looks = looks;
        this.answering = answering;
    }

    @PostMapping("/code/{slug}/licence")
    @Access(Who.PUBLISHER)
    Object look(Caller caller, @PathVariable("slug") String slug) {
        CommonsEntry entry = answering.mine(caller, CommonsKind.SOFTWARE, slug);
        KeptCard card = pages.kept(entry).card().orElseThrow(NotFound::new);
        if (!looks.again(card)) {
            throw new NotFound();
        }
        return Redirect.to(entry.address() + "#licence");
    }
}

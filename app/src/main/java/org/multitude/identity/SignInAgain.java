package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.FormBody;
import org.multitude.platform.web.Later;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.multitude.platform.web.ResumeAfterSignIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Shows the sign-in page in place of what was asked, carrying along what was typed. */
@Component
class SignInAgain implements ResumeAfterSignIn {
    private final FormBody body;
    private final SignInPage pages;

    SignInAgain(FormBody body, SignInPage pages) {
        this.body = body;
        this.pages = pages;
    }

    @Override
    public Rendered signIn(Page page, HttpServletRequest request) {
        KeptForm kept = KeptForm.of(request, body);
        return pages.show(page, HttpStatus.UNAUTHORIZED, Form.empty(), kept.present() ? "" : page.path(), kept, true);
    }

    @Override
    public Rendered sendOn(Page page, HttpServletRequest request) {
        return sendOn(HttpStatus.FORBIDDEN, page, KeptForm.of(request, body));
    }

    @Override
    public Rendered later(Page page, HttpServletRequest request, Later refusal) {
        return show(
                refusal.status(),
                page,
                KeptForm.of(request, body),
                page.t(refusal.key() + ".title"),
                page.t(refusal.key(), refusal.arguments()));
    }

    /** What was typed before the session ended, with a button that sends it on: never sent without being seen. */
    Rendered sendOn(HttpStatus status, Page page, KeptForm kept) {
        return show(status, page, kept, page.t("identity.resume"), page.t("identity.resume.lead"));
    }

    private static Rendered show(HttpStatus status, Page page, KeptForm kept, String title, String lead) {
        return page.show(
                status,
                "identity/resume",
                Map.of(
                        "title", title,
                        "lead", lead,
                        "target", kept.target(),
                        "sent", kept.sent(),
                        "typed", kept.typed(),
                        "chosen", kept.chosen(),
                        "lost", kept.lost()));
    }
}

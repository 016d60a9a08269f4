package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.FormBody;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.multitude.platform.web.ResumeAfterSignIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Shows the sign-in page in place of what was asked, carrying along what was typed. */
@Component
class SignInAgain implements ResumeAfterSignIn {
    private final FormBody body;

    SignInAgain(FormBody body) {
        this.body = body;
    }

    @Override
    public Rendered signIn(Page page, HttpServletRequest request) {
        KeptForm kept = KeptForm.of(request, body);
        return page.show(
                HttpStatus.UNAUTHORIZED,
                "identity/sign-in",
                Map.of(
                        "form",
                        Form.empty(),
                        "to",
                        kept.present() ? "" : page.path(),
                        "kept",
                        kept.carried(),
                        "lost",
                        kept.lost(),
                        "asked",
                        true));
    }

    @Override
    public Rendered sendOn(Page page, HttpServletRequest request) {
        return sendOn(HttpStatus.FORBIDDEN, page, KeptForm.of(request, body));
    }

    /** What was typed before the session ended, with a button that sends it on: never sent without being seen. */
    Rendered sendOn(HttpStatus status, Page page, KeptForm kept) {
        return page.show(
                status,
                "identity/resume",
                Map.of(
                        "target", kept.target(),
                        "sent", kept.sent(),
                        "typed", kept.typed(),
                        "chosen", kept.chosen(),
                        "lost", kept.lost()));
    }
}

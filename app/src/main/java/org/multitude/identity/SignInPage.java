package org.multitude.identity;

import java.util.HashMap;
import java.util.Map;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.LocalPath;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The pages on which somebody says who she is: each carries along where she was going and what she had typed. */
@Component
class SignInPage {
    private final Providers providers;

    SignInPage(Providers providers) {
        this.providers = providers;
    }

    /** With her name and password, or by a provider. */
    Rendered show(Page page, HttpStatus status, Form form, String to, KeptForm kept, boolean asked) {
        Map<String, Object> parameters = carried(form, to, kept);
        parameters.put("lost", kept.lost());
        parameters.put("asked", asked);
        parameters.put("providers", providers.offered());
        return page.show(status, "identity/sign-in", parameters);
    }

    /** With a code of her second factor. */
    Rendered second(Page page, HttpStatus status, Form form, String ticket, String to, KeptForm kept) {
        Map<String, Object> parameters = carried(form, to, kept);
        parameters.put("ticket", ticket);
        return page.show(status, "identity/sign-in-second", parameters);
    }

    private static Map<String, Object> carried(Form form, String to, KeptForm kept) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("form", form);
        parameters.put("to", to.isEmpty() ? "" : LocalPath.of(Prose.line(to)));
        parameters.put("kept", kept.carried());
        return parameters;
    }
}

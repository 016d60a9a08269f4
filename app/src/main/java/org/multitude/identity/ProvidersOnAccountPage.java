package org.multitude.identity;

import java.util.List;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Frame;
import org.springframework.stereotype.Component;

/** Leads from an account to the providers that open it, where the installation has any. */
@Component
class ProvidersOnAccountPage implements OnAccountPage {
    private final Providers providers;

    ProvidersOnAccountPage(Providers providers) {
        this.providers = providers;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return providers.all().isEmpty()
                ? List.of()
                : List.of(new Frame.Link(words.t("signin.providers"), ProvidersController.ADDRESS));
    }
}

package org.multitude.site;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.multitude.platform.web.SetupStep;
import org.multitude.record.Checkpoints;
import org.multitude.record.Checkpoints.Latest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the administrator the public address, and what it means that it is fixed. */
@Controller
class AddressController implements SetupStep {
    private static final String ADDRESS = "/admin/address";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "0.0.0.0");

    private final Installations installations;
    private final Checkpoints checkpoints;
    private final Settings settings;

    AddressController(Installations installations, Checkpoints checkpoints, Settings settings) {
        this.installations = installations;
        this.checkpoints = checkpoints;
        this.settings = settings;
    }

    @Override
    public AdminEntry step() {
        return new AdminEntry(10, "setup.address", ADDRESS);
    }

    @Override
    public State state(Words words) {
        URI address = installation().publicUrl();
        if (local(address)) {
            return State.open(words.t("setup.address.local", address.toString()));
        }
        return address.getScheme().equals("https")
                ? State.done(words.t("setup.address.fixed", address.toString()))
                : State.open(words.t("setup.address.plain", address.toString()));
    }

    @GetMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    Rendered show(Page page) {
        Installation installation = installation();
        return page.show(
                "site/address",
                Map.of(
                        "installation",
                        installation,
                        "state",
                        state(page.words()),
                        "acts",
                        checkpoints.latest().map(Latest::size).orElse(0L),
                        "fromSettings",
                        settings.publicUrl().isPresent()));
    }

    private Installation installation() {
        return installations.find().orElseThrow(NotFound::new);
    }

    private static boolean local(URI address) {
        return HERE.contains(address.getHost()) || address.getHost().endsWith(".localhost");
    }
}

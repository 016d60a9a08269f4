package org.multitude.site;

import java.util.List;
import java.util.Map;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.AdminPage;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an administrator begins: what to settle in the first hour, and how each thing stands. */
@Controller
class AdministrationController implements AdminPage {
    private final Setup setup;

    AdministrationController(Setup setup) {
        this.setup = setup;
    }

    @Override
    public AdminEntry entry() {
        return new AdminEntry(10, "setup.title", "/admin");
    }

    @GetMapping("/admin")
    @Access(Who.ADMINISTRATOR)
    Rendered steps(Page page) {
        List<Setup.Row> rows = setup.rows(page.words());
        int done = (int) rows.stream().filter(row -> row.state().done()).count();
        return page.show("site/administration", Map.of("rows", rows, "done", done));
    }
}

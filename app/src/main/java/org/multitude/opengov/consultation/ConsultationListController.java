package org.multitude.opengov.consultation;

import java.util.List;
import java.util.Map;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All consultations of a policy. */
@Controller
class ConsultationListController {
    private static final int ROWS = 30;

    private final Consultations consultations;
    private final Register register;

    ConsultationListController(Consultations consultations, Register register) {
        this.consultations = consultations;
        this.register = register;
    }

    @GetMapping("/policy/{slug}/consultations")
    @Access(Who.ANYONE)
    Rendered all(
            Page page,
            @PathVariable("slug") String slug,
            @RequestParam(name = "before", defaultValue = "0") int before) {
        CommonsEntry entry = register.shown(CommonsKind.POLICY, slug);
        List<ConsultationRow> read = consultations.of(entry, before > 0 ? before : Integer.MAX_VALUE, ROWS + 1);
        List<ConsultationRow> shown = read.subList(0, Math.min(ROWS, read.size()));
        return page.show(
                "opengov/consultation/list",
                Map.of(
                        "entry",
                        entry,
                        "rows",
                        shown,
                        "first",
                        before <= 0,
                        "next",
                        read.size() > ROWS
                                ? "?before=" + shown.getLast().consultation().number()
                                : ""));
    }
}

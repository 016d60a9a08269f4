package org.multitude.portal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.text.TextDiff;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Facet;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Icon;
import org.multitude.platform.web.Mark;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Proof;
import org.multitude.platform.web.Rendered;
import org.multitude.platform.web.Seal;
import org.multitude.platform.web.Step;
import org.multitude.platform.web.TableDiff;
import org.multitude.platform.web.TableDiff.Cell;
import org.multitude.platform.web.TableDiff.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component in every state, for those who build pages; shown only where development pages are. */
@Controller
class DesignController {
    private static final String HASH = "9c1185a5c5e9fc54612808977ee8f548b2258d31f3a4b2c5d6e7f80912345678";

    @GetMapping("/design")
    @Access(Who.DEVELOPMENT)
    Rendered design(Page page) {
        return page.show(
                "portal/design",
                Map.of(
                        "proofs", proofs(page),
                        "form", form(),
                        "kinds", kinds(page),
                        "life", life(page),
                        "phases", phases(page),
                        "table", table(page),
                        "text", TextDiff.of(page.t("design.text.before"), page.t("design.text.after")),
                        "facets", facets(page),
                        "today", LocalDate.ofInstant(page.now(), org.multitude.platform.text.Words.ZONE),
                        "earlier", page.now().minus(Duration.ofMinutes(22))));
    }

    private static List<Proof> proofs(Page page) {
        return List.of(
                Proof.pending("", page.t("design.seal.pending")),
                Proof.recorded(HASH, "/record", page.t("design.seal.recorded")),
                new Proof(Optional.of(HASH), Seal.State.WITNESSED, "/record", page.t("design.seal.witnessed")),
                new Proof(Optional.of(HASH), Seal.State.ERASED, "/record", page.t("design.seal.erased")));
    }

    private static Form form() {
        Form form = Form.of(Map.of("latitude", "4,54", "rhythm", "week", "kind", "citizen", "notify", "yes"));
        form.wrong("latitude", "design.form.latitude.wrong", "4,54");
        form.line("source", 200);
        form.wrong("reason", "form.missing");
        form.wrong("file", "form.choose");
        return form;
    }

    private static List<Choice> kinds(Page page) {
        return List.of(
                new Choice("agent", page.t("design.kind.agent"), page.t("design.kind.agent.hint")),
                new Choice("researcher", page.t("design.kind.researcher")),
                new Choice("citizen", page.t("design.kind.citizen")));
    }

    private static List<Step> life(Page page) {
        Optional<Proof> proof = Optional.of(Proof.recorded(HASH, "/record", page.t("design.act")));
        return List.of(
                Step.done(page.t("design.life.proposed"), page.date(page.now()), "", proof),
                Step.done(page.t("design.life.acknowledged"), page.date(page.now()), "", proof),
                Step.done(page.t("design.life.answered"), page.date(page.now()), "", proof),
                Step.current(page.t("design.life.applied"), 40, page.date(page.now()), ""),
                Step.toCome(page.t("design.life.checked"), page.t("design.life.promised"), ""));
    }

    private static List<Step> phases(Page page) {
        return List.of(
                Step.done(page.t("design.phase.findings"), "", page.t("design.phase.findings.note"), Optional.empty()),
                Step.done(
                        page.t("design.phase.proposals"), "", page.t("design.phase.proposals.note"), Optional.empty()),
                Step.current(page.t("design.phase.text"), 57, "", page.t("design.phase.text.note")),
                Step.toCome(page.t("design.phase.adoption"), "", ""),
                Step.toCome(page.t("design.phase.commitments"), "", ""));
    }

    private static TableDiff table(Page page) {
        return new TableDiff(
                List.of("voie_nom", "numero", "suffixe", "long"),
                List.of(
                        new Row(
                                311,
                                List.of(
                                        Cell.same("Rue Jean Jaures"),
                                        Cell.same("9"),
                                        Cell.same(""),
                                        Cell.same("4,084102"))),
                        new Row(
                                312,
                                List.of(
                                        new Cell("Rue Jean Jaures", "Rue Jean-Jaurès", Optional.of(Mark.ACCEPTED), ""),
                                        Cell.same("9"),
                                        new Cell("", "bis", Optional.of(Mark.ACCEPTED), ""),
                                        new Cell("4,084190", "4,083964", Optional.of(Mark.DECLINED), page.path()))),
                        new Row(
                                313,
                                List.of(
                                        Cell.same("Rue Jean Jaures"),
                                        Cell.same("11"),
                                        Cell.same(""),
                                        Cell.same("4,084291")))));
    }

    private static List<Facet> facets(Page page) {
        return List.of(
                new Facet(
                        page.t("design.facet.nature"),
                        "nature",
                        List.of(
                                option(page, "data", Icon.DATA, 16, true),
                                option(page, "code", Icon.CODE, 7, false),
                                option(page, "policy", Icon.POLICY, 9, false))),
                new Facet(
                        page.t("design.facet.state"),
                        "state",
                        List.of(
                                new Facet.Option("alive", page.t("design.facet.alive"), 33, false),
                                new Facet.Option("late", page.t("design.facet.late"), 4, true))));
    }

    private static Facet.Option option(Page page, String opening, Icon icon, long count, boolean chosen) {
        return new Facet.Option(opening, page.t("portal.section." + opening), Optional.of(icon), count, chosen);
    }
}

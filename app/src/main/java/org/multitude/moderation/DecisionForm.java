package org.multitude.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;

/** The fields of a decision: what becomes of what was reported and, when it is hidden, why. */
final class DecisionForm {
    static final int FACTS = 5_000;

    private DecisionForm() {}

    /** As it is before anything is chosen. */
    static Form fresh() {
        return Form.of(Map.of("ground", DecisionGround.RULES.code()));
    }

    /** With what somebody thinks who looks after the thing. */
    static Form as(Opinion opinion) {
        return Form.of(Map.of(
                "outcome",
                opinion.hide() ? "hide" : "none",
                "ground",
                DecisionGround.RULES.code(),
                "category",
                opinion.category().code(),
                "facts",
                opinion.facts()));
    }

    /** Whether it stays as it is, for which no reasons are asked. */
    static boolean stays(Form form) {
        return form.value("outcome").equals("none");
    }

    /** Reads why it is hidden; not to be used when the form has errors. */
    static Reasons reasons(Form form) {
        String outcome = form.choice("outcome", List.of("none", "hide", "limit"));
        String ground = form.choice(
                "ground",
                Arrays.stream(DecisionGround.values()).map(DecisionGround::code).toList());
        String category = form.choice("category", Category.codes());
        Prose facts = form.prose("facts", FACTS);
        return form.hasErrors()
                ? new Reasons(DecisionGround.RULES, Category.OTHER_VIOLATION_TC, facts, Decision.Account.OPEN)
                : new Reasons(
                        DecisionGround.of(ground),
                        Category.of(category),
                        facts,
                        outcome.equals("limit") ? Decision.Account.LIMITED : Decision.Account.OPEN);
    }

    static List<Choice> outcomes(Page page) {
        return List.of(
                new Choice("none", page.t("moderation.outcome.none"), page.t("moderation.outcome.none.hint")),
                new Choice("hide", page.t("moderation.outcome.hide"), page.t("moderation.outcome.hide.hint")),
                new Choice(
                        "limit",
                        page.t("moderation.outcome.limit"),
                        page.t("moderation.outcome.limit.hint", DecideMatter.LIMITED.toDays())));
    }

    static List<Choice> grounds(Page page) {
        return Arrays.stream(DecisionGround.values())
                .map(one -> new Choice(one.code(), page.t(one.words()), page.t(one.words() + ".hint")))
                .toList();
    }
}

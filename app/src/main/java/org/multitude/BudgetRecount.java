package org.multitude;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.Step;
import org.multitudelibs.deliberation.budgets.Allocation;
import org.multitudelibs.deliberation.budgets.Budget;
import org.multitudelibs.deliberation.budgets.BudgetRule;
import org.multitudelibs.deliberation.budgets.BudgetRules;
import org.multitudelibs.deliberation.budgets.Fate;
import org.multitudelibs.deliberation.budgets.Project;
import org.multitudelibs.deliberation.pabulib.PbElection;

/**
 * A participatory budget counted again, beside the projects that the file says were funded.
 *
 * @param election what was read
 * @param rule by which it was counted
 * @param ties how ties were broken, as a sentence
 * @param allocation what came of it
 * @param own whether the rule is the one that the file states, so that its result must be the published one
 */
record BudgetRecount(PbElection election, BudgetRule rule, String ties, Allocation allocation, boolean own)
        implements Recounted {

    /**
     * Counts it.
     *
     * @throws IllegalArgumentException if the file states no rule whose steps are known, and none is asked for
     * @throws UnknownRule if no rule of this name counts budgets
     */
    static BudgetRecount of(Path file, Asked asked, Steps steps) throws IOException {
        asked.refuseSeats("budgets");
        PbElection election;
        try (InputStream bytes = steps.open(file)) {
            election = PbElection.read(String.valueOf(file.getFileName()), bytes);
        }
        BudgetRule rule =
                asked.rule(BudgetRules.names()).map(BudgetRules::named).orElseGet(election::rule);
        Budget budget = election.ballots().budget();
        List<String> ids = budget.projects().stream().map(Project::id).toList();
        return new BudgetRecount(
                election,
                rule,
                asked.ties("Ties that the rule leaves open are broken by the order of the file."),
                rule.allocate(election.ballots(), asked.lot(ids, Lot.asListed(ids.size()))),
                asked.rule().isEmpty());
    }

    private Budget budget() {
        return election.ballots().budget();
    }

    @Override
    public void print(Lines out) {
        election.head().meta("description").ifPresent(out::say);
        out.say("%,d projects ask for %s, there are %s. %,d people voted (%s)."
                .formatted(
                        budget().projects().size(),
                        Exact.rounded(budget().cost(budget().numbers())),
                        Exact.rounded(budget().amount()),
                        election.ballots().voters(),
                        election.type().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        out.say("Counted by the rule “%s”. %s".formatted(rule.name(), ties));
        election.remarks().forEach(remark -> out.say("Remark: " + remark + "."));
        out.blank();
        out.say("Step by step");
        int number = 1;
        for (Step step : allocation.transcript()) {
            out.say("  %d. %s".formatted(number++, step.words()));
        }
        fates(out, "Funded", allocation.fates().stream().filter(Fate::funded).toList());
        fates(
                out,
                "Not funded",
                allocation.fates().stream().filter(fate -> !fate.funded()).toList());
        out.blank();
        out.say("%,d of %,d projects are funded, for %s of %s."
                .formatted(
                        allocation.funded().size(),
                        budget().projects().size(),
                        Exact.rounded(allocation.spent()),
                        Exact.rounded(budget().amount())));
        verdict(out);
    }

    private static void fates(Lines out, String heading, List<Fate> fates) {
        out.blank();
        out.say(heading);
        fates.forEach(fate -> out.say("  " + fate.words()));
    }

    private void verdict(Lines out) {
        if (election.selected().isEmpty()) {
            out.say("The file does not say what was funded.");
        } else if (same()) {
            out.say("These are the projects that the file says were funded.");
        } else {
            out.say("The file says otherwise%s: funded here and not there %s; there and not here %s."
                    .formatted(own ? "" : " (by another rule)", named(onlyHere()), named(onlyThere())));
            if (own) {
                out.say(
                        "Some official results are not as the stated rule gives: those that are known, with what explains"
                                + " them, are under “Budgets” in libs/deliberation/README.md.");
            }
        }
    }

    private String named(Set<Integer> projects) {
        return projects.isEmpty()
                ? "none"
                : projects.stream()
                        .map(project -> budget().projects().get(project).id())
                        .collect(Collectors.joining(", "));
    }

    private boolean same() {
        return onlyHere().isEmpty() && onlyThere().isEmpty();
    }

    private Set<Integer> onlyHere() {
        Set<Integer> here = new TreeSet<>(allocation.funded());
        election.selected().ifPresent(here::removeAll);
        return here;
    }

    private Set<Integer> onlyThere() {
        Set<Integer> there = new TreeSet<>(election.selected().orElse(List.of()));
        there.removeAll(allocation.funded());
        return there;
    }

    @Override
    public boolean asPublished() {
        return !own || election.selected().isEmpty() || same();
    }

    @Override
    public String verdict() {
        String found = "%s: %,d of %,d projects funded"
                .formatted(
                        rule.name(),
                        allocation.funded().size(),
                        budget().projects().size());
        return found
                + (election.selected().isEmpty()
                        ? ", nothing published to compare with"
                        : same() ? ", as published" : ", not as published");
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", "budget");
        election.head().meta("description").ifPresent(said -> json.put("description", said));
        json.put("rule", rule.name());
        json.put("ties", ties);
        json.put("budget", Exact.text(budget().amount()));
        json.put("voters", election.ballots().voters());
        json.put("remarks", election.remarks());
        json.put("projects", allocation.fates().stream().map(this::project).toList());
        json.put("funded", allocation.funded().stream().map(this::id).toList());
        json.put("spent", Exact.text(allocation.spent()));
        allocation.share().ifPresent(share -> json.put("share", Exact.text(share)));
        json.put("transcript", Exact.steps(allocation.transcript()));
        election.selected().ifPresent(selected -> {
            json.put("published", selected.stream().map(this::id).toList());
            json.put("fundedHereOnly", onlyHere().stream().map(this::id).toList());
            json.put("publishedOnly", onlyThere().stream().map(this::id).toList());
        });
        return json;
    }

    private String id(int project) {
        return budget().projects().get(project).id();
    }

    private Map<String, Object> project(Fate fate) {
        Project project = budget().projects().get(fate.project());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", project.id());
        said.put("name", project.name());
        said.put("cost", Exact.text(project.cost()));
        said.put("funded", fate.funded());
        said.put("why", fate.words());
        return said;
    }
}

package org.multitudelibs.deliberation.ballots.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.Lot;
import org.multitudelibs.deliberation.TestData;
import org.multitudelibs.deliberation.ballots.ApprovalBallots;
import org.multitudelibs.deliberation.ballots.Rule;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The winning committees that abcvoting states for its instances: whatever the lot, ours is one of them. */
class ApprovalInstancesTest {
    private static final Map<String, Rule<ApprovalBallots>> RULES = Map.of(
            "av", new ApprovalVoting(),
            "pav", new ProportionalApproval(),
            "seqpav", new SequentialProportionalApproval(),
            "seqphragmen", new SequentialPhragmen());

    private static final String OWN = """
            profile: [[0, 1], [0, 1], [0, 1], [0, 1], [0, 1], [0, 1], [2], [2], [2], [2]]
            num_cand: 3
            committeesize: 2
            compute:
            - {rule_id: av, resolute: false, result: [[0, 1]]}
            - {rule_id: pav, resolute: false, result: [[0, 2], [1, 2]]}
            - {rule_id: seqpav, resolute: false, result: [[0, 2], [1, 2]]}
            - {rule_id: seqphragmen, resolute: false, result: [[0, 2], [1, 2]]}
            """;

    /** What is stated of one rule. */
    private record Stated(String rule, Set<Set<Integer>> committees) {}

    private record Instance(ApprovalBallots ballots, int seats, List<Stated> stated) {

        static Instance read(String yaml) {
            Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
            List<ApprovalBallots.Approval> approvals = new ArrayList<>();
            for (Object approved : list(all.get("profile"))) {
                approvals.add(new ApprovalBallots.Approval(1, numbers(approved)));
            }
            int count = Integer.parseInt(String.valueOf(all.get("num_cand")));
            List<Stated> stated = new ArrayList<>();
            for (Object entry : list(all.get("compute"))) {
                Map<?, ?> computed = (Map<?, ?>) entry;
                String rule = String.valueOf(computed.get("rule_id"));
                if (RULES.containsKey(rule)
                        && String.valueOf(computed.get("resolute")).equals("false")) {
                    stated.add(new Stated(
                            rule,
                            list(computed.get("result")).stream()
                                    .map(Instance::numbers)
                                    .collect(Collectors.toSet())));
                }
            }
            return new Instance(
                    new ApprovalBallots(Elections.candidates(count), approvals),
                    Integer.parseInt(String.valueOf(all.get("committeesize"))),
                    stated);
        }

        private static Collection<?> list(@Nullable Object value) {
            return (Collection<?>) Objects.requireNonNull(value);
        }

        private static Set<Integer> numbers(@Nullable Object committee) {
            return list(committee).stream()
                    .map(number -> Integer.valueOf(String.valueOf(number)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Whether a lot that prefers this committee, in some order, elects it. */
        private boolean isElected(Rule<ApprovalBallots> rule, Set<Integer> committee, Random random) {
            List<Integer> members = new ArrayList<>(committee);
            for (int lot = 0; lot < 200; lot++) {
                List<Integer> order = new ArrayList<>(members);
                ballots.candidates().numbers().stream()
                        .filter(who -> !committee.contains(who))
                        .forEach(order::add);
                if (Set.copyOf(rule.count(ballots, seats, Lot.settled(order)).elected())
                        .equals(committee)) {
                    return true;
                }
                Collections.shuffle(members, random);
            }
            return false;
        }

        /** Counts with many lots, and with those that prefer a stated committee, which must win then. */
        int check(String name) {
            for (Stated one : stated) {
                Rule<ApprovalBallots> rule = Objects.requireNonNull(RULES.get(one.rule()));
                Random random = new Random(60);
                for (int lot = 0; lot < 20; lot++) {
                    List<Integer> order = new ArrayList<>(ballots.candidates().numbers());
                    Collections.shuffle(order, random);
                    assertThat(one.committees())
                            .as(name + " " + one.rule())
                            .contains(Set.copyOf(rule.count(ballots, seats, Lot.settled(order))
                                    .elected()));
                }
                for (Set<Integer> committee : one.committees()) {
                    assertThat(isElected(rule, committee, random))
                            .as(name + " " + one.rule() + " " + committee)
                            .isTrue();
                }
                if (one.rule().equals("pav")) {
                    Set<Set<Integer>> best = new HashSet<>();
                    new ProportionalApproval().best(ballots, seats).forEach(found -> best.add(new TreeSet<>(found)));
                    assertThat(best).as(name).isEqualTo(one.committees());
                }
            }
            return stated.size();
        }
    }

    @Test
    void anInstanceOfOurOwn() {
        assertThat(Instance.read(OWN).check("own")).isEqualTo(4);
    }

    @Test
    void everyReferenceInstanceHasAStatedWinner() {
        Optional<Path> folder = TestData.folder("part-abc/test_instances");
        if (folder.isEmpty()) {
            System.out.println("part-abc/test_instances is not here: 60 instances skipped");
        }
        Assumptions.assumeTrue(folder.isPresent());
        List<Path> files = TestData.files(folder.orElseThrow());
        Map<String, Integer> checked = new TreeMap<>();
        for (Path file : files) {
            Instance instance = Instance.read(String.join("\n", TestData.lines(file)));
            instance.check(String.valueOf(file.getFileName()));
            instance.stated().forEach(one -> checked.merge(one.rule(), 1, Integer::sum));
        }
        assertThat(files).hasSize(60);
        System.out.println("Instances with all their winning committees, of 60: " + checked);
        assertThat(checked)
                .containsOnlyKeys(RULES.keySet())
                .allSatisfy((rule, count) -> assertThat(count).as(rule).isEqualTo(60));
    }
}

package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.multitude.identity.ActorKind;
import org.multitude.opengov.consultation.BringInVotes.Given;
import org.multitude.opengov.consultation.Choice;

class DrawnVotesTest {
    private static final SortedMap<ActorKind, Integer> KINDS =
            new TreeMap<>(Map.of(ActorKind.RESEARCHER, 20, ActorKind.CITIZEN, 50));
    private static final List<List<Integer>> LEANINGS = List.of(List.of(100, 0), List.of(0, 100), List.of(50, 50));

    @Test
    void theSameSeedDrawsTheSameVotesAndCampsLeanAsTheyAreSaidTo() {
        DrawnVotes drawn = new DrawnVotes("essai", List.of(40, 20), LEANINGS, 1, 3, 10, KINDS);

        assertThat(drawn.voters()).isEqualTo(60);
        assertThat(drawn.votes())
                .isEqualTo(new DrawnVotes("essai", List.of(40, 20), LEANINGS, 1, 3, 10, KINDS).votes());
        assertThat(drawn.votes())
                .isNotEqualTo(new DrawnVotes("autre", List.of(40, 20), LEANINGS, 1, 3, 10, KINDS).votes());
        assertThat(drawn.votes().stream().filter(vote -> vote.voter() < 40 && vote.statement() == 1))
                .isNotEmpty()
                .noneMatch(vote -> vote.choice() == Choice.DISAGREE);
        assertThat(drawn.votes().stream().filter(vote -> vote.voter() >= 40 && vote.statement() == 1))
                .isNotEmpty()
                .noneMatch(vote -> vote.choice() == Choice.AGREE);
        assertThat(drawn.votes().stream()
                        .collect(Collectors.groupingBy(Given::voter))
                        .values())
                .hasSize(60)
                .allMatch(votes -> !votes.isEmpty() && votes.size() <= 3);
    }

    @Test
    void kindsAreDrawnAsOftenAsTheyAreSaidToBe() {
        List<Optional<ActorKind>> kinds =
                new DrawnVotes("essai", List.of(700, 300), LEANINGS, 1, 3, 10, KINDS).kindOf();

        assertThat(kinds).hasSize(1_000);
        assertThat(kinds.stream().filter(kind -> kind.equals(Optional.of(ActorKind.RESEARCHER))))
                .hasSizeBetween(160, 240);
        assertThat(kinds.stream().filter(kind -> kind.equals(Optional.of(ActorKind.CITIZEN))))
                .hasSizeBetween(450, 550);
        assertThat(kinds.stream().filter(Optional::isEmpty)).hasSizeBetween(250, 350);
    }

    @Test
    void aMistakeInTheFileIsNamed() {
        assertThatThrownBy(() -> new DrawnVotes("essai", List.of(1, 1, 1), LEANINGS, 1, 3, 10, KINDS))
                .hasMessageContaining("3 camps");
        assertThatThrownBy(() -> new DrawnVotes("essai", List.of(1, 1), LEANINGS, 2, 4, 10, KINDS))
                .hasMessageContaining("2 to 4");
    }
}

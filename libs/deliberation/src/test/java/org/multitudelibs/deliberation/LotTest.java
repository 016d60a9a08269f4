package org.multitudelibs.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LotTest {

    /** With coreutils: {@code for n in Old-town North Harbour; do printf 'seed\n%s' $n | sha256sum; done}. */
    @Test
    void anybodyDrawsTheSameLotFromASeedWithAHashOfEachName() {
        Lot lot = Lot.drawn("seed", List.of("Old-town", "North", "Harbour"));
        assertThat(lot.order()).containsExactly(1, 2, 0);
    }

    @Test
    void theOrderInWhichNamesAreListedDoesNotMatter() {
        Lot one = Lot.drawn("draw of 12 May", List.of("a", "b", "c", "d"));
        Lot other = Lot.drawn("draw of 12 May", List.of("d", "c", "b", "a"));
        assertThat(other.order().stream().map(number -> 3 - number)).containsExactlyElementsOf(one.order());
    }

    @Test
    void anotherSeedDrawsAnotherOrder() {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(Lot.drawn("one", names).order())
                .isNotEqualTo(Lot.drawn("two", names).order());
    }

    @Test
    void anOrderThatForgetsSomebodyIsRefused() {
        assertThatThrownBy(() -> Lot.settled(List.of(0, 2)))
                .hasMessage("An order of 2 names each number from 0 to 1 once");
    }

    @Test
    void theFirstIsPreferredAndTheLastIsNot() {
        Lot lot = Lot.settled(List.of(2, 0, 1));
        assertThat(lot.first(List.of(0, 1))).isEqualTo(0);
        assertThat(lot.last(List.of(0, 1, 2))).isEqualTo(1);
        assertThat(Lot.asListed(3).first(List.of(2, 1))).isEqualTo(1);
    }
}

package org.multitude.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneByOneTest {
    @Test
    void oneThatFailsHoldsUpNoOtherAndIsSaidAtTheEnd() {
        List<Integer> done = new ArrayList<>();

        assertThatThrownBy(() -> OneByOne.each(List.of(1, 2, 3, 4), number -> {
                    if (number % 2 == 0) {
                        throw new IllegalStateException("not " + number);
                    }
                    done.add(number);
                }))
                .hasMessage("not 2")
                .hasSuppressedException(new IllegalStateException("not 4"));

        assertThat(done).containsExactly(1, 3);
    }
}

package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeTest {
    private final Life acknowledged = Life.SUBMITTED.acknowledge();

    @Test
    void aContributionIsAcknowledgedThenAnsweredThenDone() {
        Life answered = acknowledged.answer(Decision.ACCEPTED, false);

        assertThat(acknowledged.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(answered).isEqualTo(new Life(State.ANSWERED, true, false));
        assertThat(answered.finish()).isEqualTo(new Life(State.DONE, false, false));
    }

    @Test
    void anAnswerMayComeWithoutAnAcknowledgement() {
        assertThat(Life.SUBMITTED.answer(Decision.DECLINED, false).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void onlyAnAnswerThatAnnouncesSomethingLeavesItToBeDone() {
        assertThat(acknowledged.answer(Decision.ACCEPTED, false).canBeFinished())
                .isTrue();
        assertThat(acknowledged.answer(Decision.PARTLY_ACCEPTED, false).canBeFinished())
                .isTrue();
        assertThat(acknowledged.answer(Decision.DECLINED, true).canBeFinished()).isFalse();
        assertThat(acknowledged.answer(Decision.ANSWERED, true).canBeFinished()).isTrue();
        assertThat(acknowledged.answer(Decision.ANSWERED, false).canBeFinished())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void nothingIsTakenBack(Decision decision) {
        Life answered = acknowledged.answer(decision, false);
        Life done = new Life(State.DONE, false, false);

        assertThatThrownBy(acknowledged::acknowledge).isInstanceOf(NotNow.class);
        assertThatThrownBy(acknowledged::finish).isInstanceOf(NotNow.class);
        assertThatThrownBy(Life.SUBMITTED::finish).isInstanceOf(NotNow.class);
        assertThatThrownBy(answered::acknowledge).isInstanceOf(NotNow.class);
        assertThatThrownBy(() -> answered.answer(decision, true)).isInstanceOf(NotNow.class);
        assertThatThrownBy(done::acknowledge).isInstanceOf(NotNow.class);
        assertThatThrownBy(() -> done.answer(decision, true)).isInstanceOf(NotNow.class);
        assertThatThrownBy(done::finish).isInstanceOf(NotNow.class);
    }

    @Test
    void anAnswerIsContestedOnceThenTheBodyHasTheLastWord() {
        Life contested = acknowledged.answer(Decision.DECLINED, false).contest();
        Life upheld = contested.review(Decision.DECLINED, false, false);
        Life changed = contested.review(Decision.ACCEPTED, false, false);

        assertThat(contested.state()).isEqualTo(State.CONTESTED);
        assertThat(upheld).isEqualTo(new Life(State.ANSWERED, false, true));
        assertThat(changed.canBeFinished()).isTrue();
        assertThatThrownBy(upheld::contest).isInstanceOf(NotNow.class);
        assertThatThrownBy(changed.finish()::contest).isInstanceOf(NotNow.class);
        assertThatThrownBy(contested::finish).isInstanceOf(NotNow.class);
        assertThatThrownBy(() -> contested.answer(Decision.ACCEPTED, false)).isInstanceOf(NotNow.class);
    }

    @Test
    void whatWasDoneStandsWhenTheAnswerIsUpheld() {
        Life done = acknowledged.answer(Decision.ACCEPTED, false).finish();

        assertThat(done.contest().review(Decision.ACCEPTED, true, true).state()).isEqualTo(State.DONE);
    }
}

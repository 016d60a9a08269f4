package org.multitudelibs.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A running consultation, vote by vote. */
class LiveMapTest {
    private static final List<StatementFacts> THREE = Collections.nCopies(3, StatementFacts.ORDINARY);

    private final LiveMap<String> live = LiveMap.on(3);

    @Test
    void theMapFollowsTheVotes() {
        // example
        // Participants are known by pseudonyms; two think the contrary of a third.
        LiveMap<String> live = LiveMap.on(2);
        live.vote("gull", 0, Opinion.AGREE);
        live.vote("gull", 1, Opinion.DISAGREE);
        live.vote("wren", 0, Opinion.AGREE);
        live.vote("wren", 1, Opinion.DISAGREE);
        live.vote("heron", 0, Opinion.DISAGREE);
        live.vote("heron", 1, Opinion.AGREE);
        List<StatementFacts> facts = List.of(StatementFacts.ORDINARY, StatementFacts.ORDINARY);
        OpinionMap map = live.map(facts);
        assertThat(live.order()).containsExactly("gull", "heron", "wren");
        assertThat(map.groups()).extracting(Group::members).containsExactly(List.of(0, 2), List.of(1));

        // Counts are right at once; groups stay those of the last map until the next is drawn.
        live.vote("heron", 0, Opinion.AGREE);
        assertThat(live.tally(0)).isEqualTo(new Tally(3, 0, 0));
        assertThat(live.tallyByGroup(0)).containsExactly(new Tally(2, 0, 0), new Tally(1, 0, 0));

        // Each map is the one that all votes give, to the last bit.
        OpinionMap next = live.map(facts, map.memory());
        assertThat(next).isEqualTo(OpinionMap.of(live.votes(), facts, map.memory()));
        // end
    }

    @Test
    void aVoteTellsWhatItReplaces() {
        assertThat(live.vote("a", 0, Opinion.AGREE)).isEmpty();
        assertThat(live.vote("a", 0, Opinion.AGREE)).contains(Opinion.AGREE);
        assertThat(live.vote("a", 0, Opinion.PASS)).contains(Opinion.AGREE);
        assertThat(live.withdraw("a", 0)).contains(Opinion.PASS);
        assertThat(live.withdraw("a", 0)).isEmpty();
        assertThat(live.withdraw("nobody", 0)).isEmpty();
        assertThat(live.opinion("a", 0)).isEmpty();
        assertThat(live.tally(0)).isEqualTo(new Tally(0, 0, 0));
        assertThat(live.count()).isZero();
    }

    @Test
    void whoHasNoVoteLeftIsNotCounted() {
        live.vote("a", 0, Opinion.AGREE);
        live.vote("b", 0, Opinion.DISAGREE);
        live.vote("b", 2, Opinion.PASS);
        live.withdraw("a", 0);
        assertThat(live.order()).containsExactly("b");
        live.remove("b");
        live.remove("nobody");
        assertThat(live.participants()).isZero();
        assertThat(live.votes().participants()).isZero();
        assertThat(live.map(THREE)).isEqualTo(OpinionMap.of(Votes.on(3).build(), THREE));
    }

    @Test
    void whoCameAfterTheMapIsInNoGroupYet() {
        assertThat(live.tallyByGroup(0)).isEmpty();
        live.vote("b", 0, Opinion.AGREE);
        live.map(THREE);
        live.vote("a", 0, Opinion.AGREE);
        live.vote("b", 1, Opinion.DISAGREE);
        assertThat(live.tallyByGroup(0)).containsExactly(new Tally(1, 0, 0));
        assertThat(live.tallyByGroup(1)).containsExactly(new Tally(0, 1, 0));
        live.map(THREE);
        assertThat(live.tallyByGroup(0).stream().mapToInt(Tally::votes).sum()).isEqualTo(2);
        live.remove("b");
        live.vote("b", 0, Opinion.PASS);
        assertThat(live.tallyByGroup(0).stream().mapToInt(Tally::votes).sum()).isEqualTo(1);
    }

    @Test
    void statementsMayBeAdded() {
        live.vote("a", 2, Opinion.AGREE);
        live.map(THREE);
        live.extendTo(5);
        live.vote("a", 4, Opinion.DISAGREE);
        assertThat(live.tallyByGroup(4)).containsExactly(new Tally(0, 1, 0));
        assertThat(live.votes().statements()).isEqualTo(5);
        assertThat(live.opinion("a", 4)).isEqualTo(Optional.of(Opinion.DISAGREE));
    }

    @Test
    void withMoreStatementsThanPairsAreKeptOfTheMapIsStillThatOfTheVotes() {
        int many = PairSums.MOST_STATEMENTS + 1;
        LiveMap<Integer> grown = LiveMap.on(3);
        VotesBuilder votes = Votes.on(many);
        for (int person = 0; person < 20; person++) {
            for (int at = 0; at < 8; at++) {
                int statement = (person * 7 + at * 251) % many;
                if (statement >= 3 && grown.statements() == 3) {
                    grown.extendTo(many);
                }
                Opinion opinion = Opinion.of((person + at) % 3 - 1);
                grown.vote(person, statement, opinion);
                votes.add(person, statement, opinion);
            }
        }
        List<StatementFacts> facts = Collections.nCopies(many, StatementFacts.ORDINARY);
        assertThat(grown.map(facts)).isEqualTo(OpinionMap.of(votes.build(), facts));
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        assertThatThrownBy(() -> live.vote("a", 3, Opinion.AGREE)).hasMessage("There is no statement 3 among 3");
        assertThatThrownBy(() -> live.tally(-1)).hasMessage("There is no statement -1 among 3");
        assertThatThrownBy(() -> live.withdraw("a", 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> live.extendTo(2)).hasMessage("Of 3 statements none can go, so not 2");
        assertThatThrownBy(() -> LiveMap.on(-1)).hasMessage("There cannot be -1 statements");
        assertThatThrownBy(() -> LiveMap.on(2_000_000_000)).hasMessage("2000000000 statements are more than 10000000");
        assertThatThrownBy(() -> live.map(List.of())).hasMessage("Facts of 0 statements for votes on 3");
        assertThat(live.participants()).isZero();
    }
}

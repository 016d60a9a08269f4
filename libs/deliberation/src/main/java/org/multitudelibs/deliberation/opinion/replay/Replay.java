package org.multitudelibs.deliberation.opinion.replay;

import java.util.List;
import java.util.Random;

/**
 * A conversation of Polis, replayed: it is given votes and moderation in the order in which Polis was, and answers each
 * batch of votes with what Polis published then. Votes and moderation are kept here; updates are immutable. Not for
 * several threads at once.
 *
 * <p>Small example: three participants with one statement, two agree and one disagrees. The centre is (−1 − 1 + 1) / 3 =
 * −1/3, the one component 1, and they stand at −2/3, −2/3 and 4/3.
 */
public final class Replay {
    private final ReplayOptions options;
    private final Ledger ledger;
    private final Random random;
    private Memory memory = Memory.NONE;

    /** A conversation in which nothing was said yet. */
    public Replay(ReplayOptions options) {
        this.options = options;
        this.ledger = new Ledger(options.limits());
        this.random = Start.random(options.start());
    }

    /**
     * A conversation taken up again, as Polis' worker does after a restart: with all votes and all moderation so far and
     * with what it had published. What follows is answered from there.
     *
     * @param votes all so far, in the order in which rows and columns are to be seen; after a restart this is
     *     {@link Vote#asPolled}, so that components may start from entries of other columns, as in Polis
     * @param memory what was left; {@link Memory#afterRestart} is what a restart leaves
     */
    public static Replay resumed(ReplayOptions options, List<Vote> votes, List<Moderation> moderation, Memory memory) {
        Replay replay = new Replay(options);
        votes.forEach(replay.ledger::add);
        replay.moderate(moderation);
        replay.memory = memory;
        return replay;
    }

    /** What moderators decided since, in their order. It takes effect with the next votes, as in Polis. */
    public void moderate(List<Moderation> decisions) {
        decisions.forEach(ledger::moderate);
    }

    /** Somebody is banned, or no longer. It takes effect with the next votes. */
    public void ban(int participant, boolean banned) {
        ledger.ban(participant, banned);
    }

    /** A batch of votes, perhaps empty, in their order: of several of one participant on a statement the last counts. */
    public Update votes(List<Vote> batch) {
        batch.forEach(ledger::add);
        Update update = new UpdateMaker(ledger, memory, options, random).make();
        memory = update.memory();
        return update;
    }
}

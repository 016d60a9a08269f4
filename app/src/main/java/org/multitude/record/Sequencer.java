package org.multitude.record;

import java.util.List;
import org.multitudelibs.tlog.Appended;
import org.multitudelibs.tlog.LogTree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed acts their place in the log. One transaction writes entries, tiles and the tree; the locked tree row
 * lets one sequencer work at a time, in any number of processes, and nothing that matters lives outside the database.
 */
@Component
class Sequencer {
    /** As many acts at most get their places at once. */
    static final int BATCH = 1024;

    private final LogStore log;
    private final TransactionTemplate transaction;
    private LogTree cached = LogTree.empty();

    Sequencer(LogStore log, TransactionTemplate transaction) {
        this.log = log;
        this.transaction = transaction;
    }

    /** Sequences one batch; says how many acts it took. */
    synchronized int sequence() {
        LogTree before = cached;
        Integer taken = transaction.execute(status -> batch());
        int count = taken == null ? 0 : taken;
        if (count == 0) {
            cached = before;
        }
        return count;
    }

    private int batch() {
        LogStore.Tree stored = log.lockTree();
        List<LogStore.Waiting> waiting = log.waiting(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        LogTree tree = cached.size() == stored.size() && cached.root().equals(stored.root())
                ? cached
                : LogTree.restore(stored.size(), stored.root(), log, log);
        Appended appended =
                tree.append(waiting.stream().map(LogStore.Waiting::entry).toList());
        appended.bundles().forEach(log::writeBundle);
        appended.tiles().forEach(log::write);
        log.give(waiting.stream().map(LogStore.Waiting::order).toList(), appended.firstIndex());
        log.advance(stored, appended.tree().size(), appended.tree().root());
        cached = appended.tree();
        return waiting.size();
    }
}

package org.multitude.record;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** A follower that only the tests of the record have: it may be made to wait or to fail. */
@Component
class Moody implements Follower {
    final List<ActId> followed = new CopyOnWriteArrayList<>();
    final AtomicInteger tries = new AtomicInteger();
    volatile boolean failing;
    volatile CountDownLatch held = new CountDownLatch(0);

    @Override
    public String name() {
        return "test.moody";
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        tries.incrementAndGet();
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failing) {
            throw new IllegalStateException("in a bad mood");
        }
        acts.forEach(act -> followed.add(act.id()));
    }
}

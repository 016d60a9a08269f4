package org.multitude.opengov.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.platform.database.OneMoment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Maps are drawn one at a time, and the database serves others meanwhile. */
class LiveOpinionsTest {
    private final TestServer server = TestServer.shared();

    @Test
    void whoWaitsForAMapHoldsNoConnection() throws InterruptedException {
        Asking asking = new Asking(server, "before", false);
        asking.crowd(3);
        Counted transactions = new Counted(server.bean(PlatformTransactionManager.class));
        LiveOpinions live = new LiveOpinions(
                server.bean(StatementStore.class),
                server.bean(BallotStore.class),
                server.bean(OneMoment.class),
                transactions);
        List<Thread> drawing = Stream.generate(() -> new Thread(() -> live.compute(asking.id(), Optional.empty())))
                .limit(4)
                .toList();

        drawing.forEach(Thread::start);
        try {
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> assertThat(drawing)
                            .filteredOn(thread -> thread.getState() == Thread.State.WAITING)
                            .hasSize(4));
        } finally {
            transactions.mayEnd.countDown();
        }
        for (Thread thread : drawing) {
            thread.join(Duration.ofSeconds(20));
        }

        assertThat(transactions.begun).hasValue(4);
        assertThat(transactions.mostAtOnce).hasValue(1);
    }

    /** Each transaction holds a connection; the first one is long. */
    private static final class Counted implements PlatformTransactionManager {
        private final PlatformTransactionManager real;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final CountDownLatch mayEnd = new CountDownLatch(1);

        Counted(PlatformTransactionManager real) {
            this.real = real;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            begun.incrementAndGet();
            mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
            return real.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            real.commit(status);
            now.decrementAndGet();
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
            now.decrementAndGet();
        }
    }
}

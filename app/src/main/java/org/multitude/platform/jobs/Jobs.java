package org.multitude.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs every {@link Job} when its turn comes; the turns are kept in PostgreSQL. */
@Component
public class Jobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scheduler scheduler;
    private final Clock clock;
    private volatile boolean running;

    Jobs(DataSource database, List<Job> jobs, Clock clock) {
        this.scheduler = scheduler(database, jobs);
        this.clock = clock;
    }

    /** Asks for a turn of this job as soon as the current transaction has committed, or at once outside of one. */
    public void soon(String job) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake(job);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(job);
            }
        });
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** In a thread of its own: the one that committed still holds its connection, and must not wait for a second one. */
    private void wake(String job) {
        if (running) {
            Thread.ofVirtual().name("wake " + job).start(() -> {
                try {
                    scheduler.reschedule(TaskInstanceId.of(job, RecurringTask.INSTANCE), clock.instant());
                    scheduler.triggerCheckForDueExecutions();
                } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
                    LOG.debug("{} has its turn already", job, e);
                } catch (RuntimeException e) {
                    LOG.warn("{} was not brought forward; it waits for its turn.", job, e);
                }
            });
        }
    }

    private static Scheduler scheduler(DataSource database, List<Job> jobs) {
        List<RecurringTask<Void>> tasks = jobs.stream().map(Jobs::task).toList();
        return Scheduler.create(database, new ArrayList<Task<?>>())
                .startTasks(tasks)
                .tableName("jobs.scheduled")
                .pollingInterval(LOOK)
                .enableImmediateExecution()
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(Math.max(2, jobs.size()))
                .shutdownMaxWait(PATIENCE)
                .failureLogging(LogLevel.WARN, true)
                .serializer(new NoData())
                .build();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> job.run());
    }
}

package org.multitude.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
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
import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Vital;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs every {@link Job} when its turn comes; the turns are kept in PostgreSQL. */
@Component
public class Jobs implements SmartLifecycle, Vital {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Failures in a row from which on somebody should look: one alone may be a connection that broke. */
    private static final int SEVERAL = 3;

    private static final int PROBLEM = 400;

    private final DataSource database;
    private final ObjectProvider<Job> jobs;
    private final JobStore store;
    private final Clock clock;
    private volatile @Nullable Scheduler scheduler;

    Jobs(DataSource database, ObjectProvider<Job> jobs, JobStore store, Clock clock) {
        this.database = database;
        // Asked for at the start: what a job does may wake another one, and needs this for that.
        this.jobs = jobs;
        this.store = store;
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
        Scheduler made = scheduler(jobs.stream().toList());
        made.start();
        scheduler = made;
    }

    @Override
    public void stop() {
        Scheduler made = scheduler;
        scheduler = null;
        if (made != null) {
            made.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public boolean well() {
        return isRunning();
    }

    @Override
    public boolean watch() {
        return store.anyFailed(SEVERAL);
    }

    /** In a thread of its own: the one that committed still holds its connection, and must not wait for a second one. */
    private void wake(String job) {
        Scheduler made = scheduler;
        if (made != null) {
            Thread.ofVirtual().name("wake " + job).start(() -> {
                try {
                    made.reschedule(TaskInstanceId.of(job, RecurringTask.INSTANCE), clock.instant());
                    made.triggerCheckForDueExecutions();
                } catch (TaskInstanceException e) {
                    // Also thrown where somebody took it between our reading it and bringing it forward.
                    LOG.debug("{} has its turn already", job, e);
                } catch (RuntimeException e) {
                    LOG.warn("{} was not brought forward; it waits for its turn.", job, e);
                }
            });
        }
    }

    private Scheduler scheduler(List<Job> all) {
        List<RecurringTask<Void>> tasks = all.stream().map(this::task).toList();
        return Scheduler.create(database, new ArrayList<Task<?>>())
                .startTasks(tasks)
                .tableName("jobs.scheduled")
                .pollingInterval(LOOK)
                .enableImmediateExecution()
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(Math.max(2, all.size()))
                .shutdownMaxWait(PATIENCE)
                .failureLogging(LogLevel.WARN, true)
                .serializer(new NoData())
                .build();
    }

    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> run(job));
    }

    /** A run; what is wrong is kept for the administrator, and told to the scheduler, which tries again. */
    private void run(Job job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            try {
                store.failed(job.name(), said(e), clock.instant());
            } catch (RuntimeException away) {
                LOG.debug("what was wrong with {} could not be kept", job.name(), away);
            }
            throw e;
        }
    }

    /** The words of the innermost cause, on one line. */
    private static String said(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        String line = Prose.line(message == null ? cause.getClass().getSimpleName() : message);
        return line.length() <= PROBLEM ? line : line.substring(0, PROBLEM);
    }
}

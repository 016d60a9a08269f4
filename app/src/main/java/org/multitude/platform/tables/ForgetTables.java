package org.multitude.platform.tables;

import java.time.Duration;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Removes the tables of files that are there no more. */
@Component
class ForgetTables implements Job {
    private final Tables tables;

    ForgetTables(Tables tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "tables.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        tables.tidy();
    }
}

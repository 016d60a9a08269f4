package org.multitude.opengov.consultation;

import java.time.Duration;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.springframework.stereotype.Component;

/** Makes the archives of consultations that were closed before archives were kept, and those whose files were lost. */
@Component
class MakeArchives implements Job {
    private static final int AT_ONCE = 100;

    private final ArchiveStore archives;
    private final KeepArchive keep;

    MakeArchives(ArchiveStore archives, KeepArchive keep) {
        this.archives = archives;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "consultation.archive";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        OneByOne.each(archives.lacking(AT_ONCE), keep::makeLater);
    }
}

package org.multitude.opengov.consultation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.springframework.stereotype.Component;

/** Makes the archives of consultations that were closed before archives were kept, and those whose files were lost. */
@Component
class MakeArchives implements Job {
    private static final int AT_ONCE = 100;

    private final ArchiveStore archives;
    private final KeepArchive keep;
    private final FileStore files;

    MakeArchives(ArchiveStore archives, KeepArchive keep, FileStore files) {
        this.archives = archives;
        this.keep = keep;
        this.files = files;
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
        Optional<ConsultationId> after = Optional.empty();
        List<ConsultationId> lacking = new ArrayList<>();
        Map<ConsultationId, Optional<String>> read = archives.closed(after, AT_ONCE);
        while (!read.isEmpty() && lacking.size() < AT_ONCE) {
            for (Map.Entry<ConsultationId, Optional<String>> closed : read.entrySet()) {
                after = Optional.of(closed.getKey());
                if (closed.getValue().filter(files::has).isEmpty()) {
                    lacking.add(closed.getKey());
                }
            }
            read = archives.closed(after, AT_ONCE);
        }
        OneByOne.each(lacking, keep::makeLater);
    }
}

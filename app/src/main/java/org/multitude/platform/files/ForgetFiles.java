package org.multitude.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/** Removes files that were received and then never published, two days after they came, and at once those whose words are erased. */
@Component
public class ForgetFiles implements Job {
    /** Longer than a form may be corrected, so that no file goes while somebody is about to publish it. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final int AT_ONCE = 500;

    private final FileStore files;
    private final List<FilesInUse> users;
    private final Clock clock;

    ForgetFiles(FileStore files, List<FilesInUse> users, Clock clock) {
        this.files = files;
        this.users = List.copyOf(users);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(KEPT);
        try {
            files.tidy();
            files.eachOlder(before, AT_ONCE, old -> forget(old, before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes one that nobody needs any more, as what it said is erased, though it is young.
     *
     * @param before when it was given up; the same bytes that came since are somebody else's who has not committed yet
     */
    public void atOnce(String file, Instant before) throws IOException {
        files.forget(file, before, () -> needed(List.of(file)).isEmpty());
    }

    private void forget(List<String> old, Instant before) throws IOException {
        Set<String> needed = needed(old);
        for (String file : old) {
            if (!needed.contains(file)) {
                files.forget(file, before, () -> needed(List.of(file)).isEmpty());
            }
        }
    }

    private Set<String> needed(List<String> files) {
        Set<String> needed = new HashSet<>();
        users.forEach(user -> needed.addAll(user.among(files)));
        return needed;
    }
}

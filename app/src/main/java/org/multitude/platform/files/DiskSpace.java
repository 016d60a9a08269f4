package org.multitude.platform.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.web.Vital;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The room left where the data directory lies. */
@Component
public class DiskSpace implements Vital {
    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    /** Below this the database may stop at any moment. */
    private static final long NEEDED = 100_000_000L;

    /** Below this somebody should make room while there is time. */
    private static final long COMFORTABLE = 2_000_000_000L;

    private final Path data;

    DiskSpace(Settings settings) {
        this.data = settings.data();
    }

    /**
     * The room on the disk.
     *
     * @param free bytes that may still be written
     * @param total bytes it holds in all
     */
    public record Room(long free, long total) {}

    /** The room there is; empty when the system does not say. */
    public Optional<Room> room() {
        try {
            FileStore disk = Files.getFileStore(data);
            return Optional.of(new Room(disk.getUsableSpace(), disk.getTotalSpace()));
        } catch (IOException e) {
            LOG.debug("the system does not say how much room there is", e);
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public boolean well() {
        return room().map(room -> room.free() >= NEEDED).orElse(true);
    }

    @Override
    public boolean watch() {
        return room().map(room -> room.free() < COMFORTABLE).orElse(false);
    }
}

package org.multitude;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.database.OpenDatabase;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.settings.Setting;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.settings.SettingsReader;

/** What commands beside the server read of the settings, in the same way as it. */
final class CommandSettings {
    private CommandSettings() {}

    /** The settings of the environment, with the data directory that the command line names. */
    static Settings of(@Nullable Path data) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (data != null) {
            environment.put(Setting.DATA.variable(), data.toString());
        }
        return new SettingsReader(environment).read();
    }

    /** Refuses to make an installation where a command needs one that is there. */
    static void requireInstallation(Settings settings) {
        if (settings.database().isEmpty() && !Files.isDirectory(settings.data().resolve("postgres"))) {
            throw new NothingThere(settings.data());
        }
    }

    /** Refuses to change the key under a platform that runs. */
    static void requireStopped(Settings settings) {
        requireInstallation(settings);
        if (OpenDatabase.inUse(settings.data())) {
            throw new StillRunning(settings.data());
        }
    }

    /** The files of a data directory, whatever their size. */
    static FileStore files(Path data) throws IOException {
        Path files = data.resolve("files");
        return new FileStore(files, Files.createDirectories(files.resolve("incoming")), Long.MAX_VALUE);
    }
}

package org.multitude.platform.tables;

import java.nio.file.Path;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.files.Incoming;
import org.multitude.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places the tables in the data directory, and their processes where this server's unfinished things are. */
@Configuration(proxyBeanMethods = false)
class TablesConfiguration {
    @Bean(destroyMethod = "close")
    Tables tables(FileStore files, Settings settings, Incoming incoming) {
        Path folder = settings.data().resolve("tables");
        return new Tables(files, settings.tables(), folder, incoming.directory().resolve("tables"));
    }
}

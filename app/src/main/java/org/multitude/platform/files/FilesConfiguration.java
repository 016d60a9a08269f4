package org.multitude.platform.files;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.web.FormBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places the files in the data directory, those still arriving included: the system's temporary directory may be memory. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
    private static final int IN_MEMORY = 64 * 1024;

    @Bean(destroyMethod = "close")
    Incoming incoming(Settings settings) {
        return new Incoming(files(settings).resolve("incoming"));
    }

    @Bean
    FileStore fileStore(Settings settings, Incoming incoming) {
        return new FileStore(files(settings), incoming.directory(), settings.uploadLimit());
    }

    @Bean
    MultipartConfigElement multipart(Settings settings, Incoming incoming) {
        return new MultipartConfigElement(
                incoming.directory().toString(),
                settings.uploadLimit(),
                settings.uploadLimit() + FormBody.FIELDS,
                IN_MEMORY);
    }

    private static Path files(Settings settings) {
        return settings.data().resolve("files");
    }
}

package org.multitude.platform.files;

import org.multitude.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places the files in the data directory. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {
    @Bean
    FileStore fileStore(Settings settings) {
        return new FileStore(settings.data().resolve("files"), settings.uploadLimit());
    }
}

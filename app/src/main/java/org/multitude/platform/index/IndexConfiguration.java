package org.multitude.platform.index;

import org.multitude.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places the index in the data directory. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {
    @Bean(destroyMethod = "close")
    LuceneIndex searchIndex(Settings settings) {
        return new LuceneIndex(settings.data().resolve("index"));
    }
}

package org.multitude.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.multitude.platform.database.embedded.EmbeddedPostgres;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.settings.Settings.ExternalDatabase;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one PostgreSQL: an external one where the operator names it, else the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final long CONNECTION_MILLIS = 5_000;

    @Bean(destroyMethod = "close")
    DataSource dataSource(Settings settings, ConfigurableBeanFactory beans) {
        return settings.database().map(DatabaseConfiguration::pool).orElseGet(() -> pool(embedded(settings, beans)));
    }

    private static ExternalDatabase embedded(Settings settings, ConfigurableBeanFactory beans) {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(settings.data()).closedByCaller().keptRunning();
        // Registered before the pool exists, so that it is stopped after the pool is closed.
        beans.registerSingleton("embeddedPostgres", postgres);
        if (beans instanceof org.springframework.beans.factory.support.DefaultSingletonBeanRegistry registry) {
            registry.registerDisposableBean("embeddedPostgres", postgres::close);
        }
        return new ExternalDatabase(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static HikariDataSource pool(ExternalDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(2);
        // A reader is told that the database is away before she gives up.
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setPoolName("multitude");
        config.addDataSourceProperty("ApplicationName", "multitude");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}

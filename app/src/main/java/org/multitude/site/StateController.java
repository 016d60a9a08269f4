package org.multitude.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.multitude.platform.files.DiskSpace;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.settings.Version;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.AdminPage;
import org.multitude.platform.web.Health;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the administrator how the platform fares: its parts, the room left, the versions that run. */
@Controller
class StateController implements AdminPage {
    private final Health health;
    private final DiskSpace disk;
    private final Settings settings;
    private final JdbcClient jdbc;

    StateController(Health health, DiskSpace disk, Settings settings, JdbcClient jdbc) {
        this.health = health;
        this.disk = disk;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public AdminEntry entry() {
        return new AdminEntry(80, "state.title", "/admin/state");
    }

    @GetMapping("/admin/state")
    @Access(Who.ADMINISTRATOR)
    Rendered show(Page page) {
        long database = jdbc.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
        return page.show(
                "site/state",
                Map.of(
                        "checks",
                        health.checks(),
                        "room",
                        disk.room(),
                        "database",
                        database,
                        "data",
                        settings.data().toString(),
                        "versions",
                        versions(page)));
    }

    private Map<String, String> versions(Page page) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Multitude", Version.NUMBER);
        versions.put("Java", Runtime.version().toString());
        versions.put(
                "PostgreSQL",
                jdbc.sql("select current_setting('server_version')")
                                .query(String.class)
                                .single() + " · "
                        + page.t(settings.database().isPresent() ? "state.external" : "state.embedded"));
        versions.put(
                page.t("state.system"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " · "
                        + page.t("state.processors", Runtime.getRuntime().availableProcessors()));
        versions.put(page.t("state.memory"), page.size(Runtime.getRuntime().maxMemory()));
        return versions;
    }
}

package org.multitude.platform.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.multitude.platform.web.Access.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to those who watch the platform whether it works. */
@RestController
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final List<Vital> vitals;

    HealthController(JdbcClient jdbc, List<Vital> vitals) {
        this.jdbc = jdbc;
        this.vitals = List.copyOf(vitals);
    }

    @GetMapping("/health")
    @Access(Who.ANYONE)
    ResponseEntity<Map<String, String>> health() {
        Map<String, String> parts = new LinkedHashMap<>();
        boolean answers = databaseAnswers();
        parts.put("database", answers ? "answers" : "does not answer");
        boolean well = answers;
        for (Vital vital : vitals.stream().filter(Vital::expected).toList()) {
            boolean works = vital.well();
            well &= works;
            parts.put(vital.name(), works ? "runs" : "does not run");
        }
        Map<String, String> said = new LinkedHashMap<>();
        said.put("status", well ? "ready" : "not ready");
        said.putAll(parts);
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(said);
    }

    /** Asked in another thread: a pool without a free connection would make the answer wait for half a minute. */
    private boolean databaseAnswers() {
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> jdbc.sql("select 1").query(Integer.class).single(),
                task -> Thread.ofVirtual().name("health").start(task));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == 1;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the database does not answer", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Health.Check;
import org.multitude.platform.web.Health.State;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says whether the platform works: in words to people, as JSON to the programs that watch it. */
@Controller
class HealthController {
    private final Health health;
    private final Pages pages;

    HealthController(Health health, Pages pages) {
        this.health = health;
        this.pages = pages;
    }

    @GetMapping("/health")
    @Access(Who.ANYONE)
    Object health(HttpServletRequest request) {
        List<Check> checks = health.checks();
        boolean well = checks.stream().noneMatch(check -> check.state() == State.BROKEN);
        HttpStatus status = well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        // The frame of a page asks the database.
        boolean answers = checks.getFirst().state() == State.WELL;
        Page page = answers && wantsPage(request) ? pages.of(request) : pages.bare(request);
        if (wantsPage(request)) {
            return page.show(status, "platform/health", Map.of("checks", checks, "well", well));
        }
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(said(checks, well, page.words()));
    }

    private static Map<String, Object> said(List<Check> checks, boolean well, Words words) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("status", well ? "ready" : "not ready");
        for (Check check : checks) {
            boolean works = check.state() != State.BROKEN;
            String verb = check.name().equals("database") ? "answer" : "run";
            said.put(check.name(), works ? verb + "s" : "does not " + verb);
        }
        said.put(
                "checks",
                checks.stream()
                        .map(check -> Map.of(
                                "name", check.name(), "state", check.state().code(), "says", check.says(words)))
                        .toList());
        return said;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}

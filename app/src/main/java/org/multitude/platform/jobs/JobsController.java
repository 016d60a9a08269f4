package org.multitude.platform.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.AdminPage;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the administrator what is done in the background, and what did not work. */
@Controller
class JobsController implements AdminPage {
    private static final String ADDRESS = "/admin/jobs";

    private final JobStore store;
    private final Jobs scheduler;
    private final Texts texts;
    private final Map<String, Duration> known;

    JobsController(JobStore store, Jobs scheduler, Texts texts, List<Job> jobs) {
        this.store = store;
        this.scheduler = scheduler;
        this.texts = texts;
        this.known = jobs.stream().collect(Collectors.toMap(Job::name, Job::every));
    }

    @Override
    public AdminEntry entry() {
        return new AdminEntry(60, "jobs.title", ADDRESS);
    }

    @GetMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    Rendered list(Page page, @RequestParam(name = "asked", defaultValue = "") String asked) {
        List<JobRow> rows = store.turns().stream()
                .filter(turn -> known.containsKey(turn.name()))
                .map(turn -> row(turn, page.words()))
                .toList();
        String named = rows.stream()
                .filter(row -> row.turn().name().equals(asked))
                .map(JobRow::does)
                .findFirst()
                .orElse("");
        return page.show("platform/jobs", Map.of("rows", rows, "asked", named, "form", Form.empty()));
    }

    @PostMapping(ADDRESS + "/{name}/run")
    @Access(Who.ADMINISTRATOR)
    ResponseEntity<Void> run(@PathVariable("name") String name) {
        if (!known.containsKey(name)) {
            throw new NotFound();
        }
        scheduler.soon(name);
        return Redirect.to(ADDRESS + "?asked=" + name);
    }

    private JobRow row(JobTurn turn, Words words) {
        String key = "job." + turn.name();
        Duration every = known.getOrDefault(turn.name(), Duration.ZERO);
        return new JobRow(turn, texts.has(key) ? words.t(key) : turn.name(), every(every, words));
    }

    private static String every(Duration every, Words words) {
        if (every.toHours() > 0) {
            return words.t("jobs.every.hours", every.toHours());
        }
        return every.toMinutes() > 0
                ? words.t("jobs.every.minutes", every.toMinutes())
                : words.t("jobs.every.seconds", every.toSeconds());
    }
}

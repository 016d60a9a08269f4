package org.multitude.contribution;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.contribution.ContributionJson.Listed;
import org.multitude.contribution.ContributionJson.Said;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Contributions for programs, as described in {@code openapi/contribution.yaml}. */
@RestController
class ContributionApi {
    private static final int PAGE = 50;

    private final Stories stories;
    private final ContributionLists lists;
    private final ContributionStore contributions;
    private final CommentStore comments;
    private final Settings settings;
    private final JsonMapper json;

    ContributionApi(
            Stories stories,
            ContributionLists lists,
            ContributionStore contributions,
            CommentStore comments,
            Settings settings,
            JsonMapper json) {
        this.stories = stories;
        this.lists = lists;
        this.contributions = contributions;
        this.comments = comments;
        this.settings = settings;
        this.json = json;
    }

    @GetMapping("/api/v1/contributions/{id}")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> one(@PathVariable("id") String id) {
        return answer(ContributionJson.of(stories.row(found(id)), settings.origin()));
    }

    @GetMapping("/api/v1/contributions/{id}/comments")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> comments(
            @PathVariable("id") String id, @RequestParam(name = "after", defaultValue = "") String after) {
        ContributionRow row = stories.row(found(id));
        Slice<Said> said = comments.thread(row.contribution().id(), Cursor.parse(after), PAGE)
                .map(comment -> Said.of(comment, row, settings.origin()));
        String path = "/api/v1/contributions/" + row.contribution().id() + "/comments";
        return answer(new Listed<>(said.items(), next(path + "?", said.next())));
    }

    @GetMapping("/api/v1/{things:datasets|software|policies}/{slug}/contributions")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> list(
            @PathVariable("things") String things,
            @PathVariable("slug") String slug,
            @RequestParam(name = "state", defaultValue = "all") String state,
            @RequestParam(name = "after", defaultValue = "") String after) {
        CommonsEntry commons = stories.commons(opening(things), slug);
        ContributionLists.Which which = ContributionLists.Which.of(state);
        Slice<ContributionJson> found = lists.page(commons.id(), which, Cursor.parse(after), PAGE)
                .map(row -> ContributionJson.of(row, settings.origin()));
        String path = "/api/v1/" + things + "/" + slug + "/contributions?";
        String kept = which == ContributionLists.Which.ALL ? "" : "state=" + state + "&";
        return answer(new Listed<>(found.items(), next(path + kept, found.next())));
    }

    private Contribution found(String id) {
        try {
            return contributions.find(new ContributionId(UUID.fromString(id))).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static Optional<String> next(String path, Optional<Cursor> next) {
        return next.map(cursor -> path + "after=" + cursor.text());
    }

    private static String opening(String things) {
        return switch (things) {
            case "datasets" -> "data";
            case "software" -> "code";
            default -> "policy";
        };
    }

    private ResponseEntity<byte[]> answer(Object body) {
        byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(HexFormat.of().formatHex(Sha256.of(bytes), 0, 16))
                .body(bytes);
    }
}

package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.contribution.ContributionJson.Listed;
import org.multitude.contribution.ContributionJson.Said;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Writings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contributions for programs, as described in {@code openapi/contribution.yaml}. */
@RestController
class ContributionApi {
    private static final int PAGE = 50;

    private final FindContribution find;
    private final ContributionLists lists;
    private final CommentStore comments;
    private final WordingStore wordings;
    private final AddressedStore addressed;
    private final Writings writings;
    private final PublicAddress address;

    ContributionApi(
            FindContribution find,
            ContributionLists lists,
            CommentStore comments,
            WordingStore wordings,
            AddressedStore addressed,
            Writings writings,
            PublicAddress address) {
        this.find = find;
        this.lists = lists;
        this.comments = comments;
        this.wordings = wordings;
        this.addressed = addressed;
        this.writings = writings;
        this.address = address;
    }

    @GetMapping("/api/v1/contributions/{id}")
    @Access(Who.ANYONE)
    ContributionJson one(@PathVariable("id") String id) {
        ContributionRow row = find.row(id(id));
        if (row.contribution().erased()) {
            throw writings.gone(row.contribution().id().value(), address.origin());
        }
        return json(row, corrected(List.of(row)));
    }

    @GetMapping("/api/v1/contributions/{id}/comments")
    @Access(Who.ANYONE)
    Listed<Said> comments(
            @PathVariable("id") String id, @RequestParam(name = "after", defaultValue = "") String after) {
        ContributionRow row = find.row(id(id));
        Slice<Comment> read = comments.thread(row.contribution().id(), Cursor.parse(after), PAGE);
        Map<UUID, Corrected> corrected = wordings.corrected(
                read.items().stream().map(comment -> comment.id().value()).toList());
        Map<CommentId, List<UUID>> named =
                addressed.of(read.items().stream().map(Comment::id).toList());
        Slice<Said> said = read.map(comment -> Said.of(
                comment,
                Optional.ofNullable(corrected.get(comment.id().value())),
                Optional.ofNullable(named.get(comment.id())),
                row,
                address.origin()));
        String path = "/api/v1/contributions/" + row.contribution().id() + "/comments";
        return new Listed<>(said.items(), next(path + "?", said.next()));
    }

    @GetMapping("/api/v1/{things:datasets|software|policies}/{slug}/contributions")
    @Access(Who.ANYONE)
    Listed<ContributionJson> list(
            @PathVariable("things") String things,
            @PathVariable("slug") String slug,
            @RequestParam(name = "state", defaultValue = "all") String state,
            @RequestParam(name = "after", defaultValue = "") String after) {
        CommonsEntry commons = find.commons(opening(things), slug);
        ContributionLists.Which which = ContributionLists.Which.of(state);
        Slice<ContributionRow> read = lists.page(commons.id(), which, Cursor.parse(after), PAGE);
        Map<UUID, Corrected> corrected = corrected(read.items());
        Slice<ContributionJson> found = read.map(row -> json(row, corrected));
        String path = "/api/v1/" + things + "/" + slug + "/contributions?";
        String kept = which == ContributionLists.Which.ALL ? "" : "state=" + state + "&";
        return new Listed<>(found.items(), next(path + kept, found.next()));
    }

    private Map<UUID, Corrected> corrected(List<ContributionRow> rows) {
        return wordings.corrected(
                rows.stream().map(row -> row.contribution().id().value()).toList());
    }

    private ContributionJson json(ContributionRow row, Map<UUID, Corrected> corrected) {
        return ContributionJson.of(
                row, Optional.ofNullable(corrected.get(row.contribution().id().value())), address.origin());
    }

    private static ContributionId id(String typed) {
        try {
            return new ContributionId(UUID.fromString(typed));
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
}

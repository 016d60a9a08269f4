package org.multitude.platform.find;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.multitude.platform.index.Found;
import org.multitude.platform.index.Hit;
import org.multitude.platform.index.Order;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Html;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Feed;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every list and search as a feed to follow and as a file to keep. */
@Controller
class FoundController {
    private static final int ENTRIES = 50;

    private final SearchIndex index;
    private final FoundKinds kinds;
    private final Wishes wishes;
    private final FoundFile file;
    private final PublicAddress address;

    FoundController(SearchIndex index, FoundKinds kinds, Wishes wishes, FoundFile file, PublicAddress address) {
        this.index = index;
        this.kinds = kinds;
        this.wishes = wishes;
        this.file = file;
        this.address = address;
    }

    @GetMapping("/{list:[a-z]+}.atom")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> feed(
            Page page, @PathVariable("list") String list, @RequestParam MultiValueMap<String, String> parameters) {
        Wish wish = wish(list, parameters).by(Order.CHANGED);
        Found found = index.search(wishes.search(wish, Optional.empty(), ENTRIES));
        Feed feed = Feed.of(page, address.origin(), title(wish, page), wish.address());
        for (Hit hit : found.hits()) {
            feed.add(new Feed.Entry(
                    "urn:uuid:" + hit.id(),
                    page.words().plain(hit.title()),
                    hit.address(),
                    hit.at(),
                    hit.by(),
                    "<p>"
                            + Html.escape(kinds.kind(hit.kind())
                                    .map(kind ->
                                            page.t("found.kind." + kind.traits().code()))
                                    .orElse(hit.kind()))
                            + "</p><p>" + Html.escape(page.words().plain(hit.sentence())) + "</p>"));
        }
        return feed.answer();
    }

    @GetMapping("/{list:[a-z]+}.csv")
    @Access(Who.ANYONE)
    void file(
            Page page,
            HttpServletResponse response,
            @PathVariable("list") String list,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        Wish wish = wish(list, parameters);
        response.setContentType("text/csv;charset=utf-8;header=present");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + list + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        file.write(wish, page.words(), response.getOutputStream());
    }

    private Wish wish(String list, MultiValueMap<String, String> parameters) {
        String path = "/" + list;
        if (!path.equals(Wishes.EVERYTHING) && kinds.listed(path).isEmpty()) {
            throw new NotFound();
        }
        return wishes.read(path, parameters);
    }

    private String title(Wish wish, Page page) {
        String name = kinds.listed(wish.path())
                .map(kind -> page.t("found.kinds." + kind.traits().code()))
                .orElseGet(() -> page.t("found.everything"));
        return wish.worded() ? page.t("found.feed.words", name, wish.words()) : page.t("found.feed", name);
    }
}

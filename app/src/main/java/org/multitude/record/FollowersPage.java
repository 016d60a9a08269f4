package org.multitude.record;

import java.util.List;
import java.util.Map;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.AdminPage;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the administrator how far those who follow the record have come. */
@Controller
class FollowersPage implements AdminPage {
    private static final String ADDRESS = "/admin/followers";

    private final Followers followers;
    private final LogStore log;
    private final Texts texts;

    FollowersPage(Followers followers, LogStore log, Texts texts) {
        this.followers = followers;
        this.log = log;
        this.texts = texts;
    }

    @Override
    public AdminEntry entry() {
        return new AdminEntry(70, "followers.title", ADDRESS);
    }

    @GetMapping(ADDRESS)
    @Access(Who.ADMINISTRATOR)
    Rendered list(Page page) {
        List<FollowerRow> rows = followers.states().stream()
                .map(state -> new FollowerRow(
                        name(state.name(), page.words()), state.position(), state.able(), state.problem()))
                .toList();
        return page.show(
                "record/followers", Map.of("rows", rows, "size", log.tree().size()));
    }

    private String name(String name, Words words) {
        String key = "follower." + name;
        return texts.has(key) ? words.t(key) : name;
    }
}

package org.multitude.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.OnAccountPage;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.LocalPath;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.NamedThings;
import org.multitude.record.ThingNames.Named;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person follows: begun and ended from the page of each thing, listed and silenced on a page of its own. */
@Controller
@Order(11)
class FollowingController implements OnAccountPage {
    private static final String PATH = "/account/following";
    private static final int PAGE = 30;

    private final FollowThing following;
    private final FollowStore follows;
    private final NamedThings names;

    FollowingController(FollowThing following, FollowStore follows, NamedThings names) {
        this.following = following;
        this.follows = follows;
        this.names = names;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return List.of(new Frame.Link(words.t("notification.following"), PATH));
    }

    @GetMapping(PATH)
    @Access(Who.SIGNED_IN)
    Rendered list(Page page, Caller caller, @RequestParam(name = "after", defaultValue = "") String after) {
        Optional<Cursor> place = Cursor.parse(after);
        Slice<Followed> followed = follows.of(new PersonId(caller.id()), place.orElse(Cursor.NEWEST), PAGE);
        Map<UUID, Named> named =
                names.name(followed.items().stream().map(Followed::thing).toList());
        return page.show(
                "notification/following",
                Map.of(
                        "rows",
                        followed.items().stream()
                                .map(one -> new FollowedRow(
                                        one.thing(),
                                        one.since(),
                                        one.silent(),
                                        Optional.ofNullable(named.get(one.thing()))))
                                .toList(),
                        "first",
                        place.isPresent() ? PATH : "",
                        "next",
                        followed.next()
                                .map(next -> PATH + "?after=" + next.text())
                                .orElse("")));
    }

    @PostMapping("/follow")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> follow(Caller caller, Form form) {
        PersonId person = new PersonId(caller.id());
        if (form.value("wanted").equals("no")) {
            following.end(person, form.id("thing"));
        } else {
            following.begin(person, form.id("thing"));
        }
        return Redirect.to(LocalPath.of(form.value("to")));
    }

    @PostMapping(PATH + "/silence")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> silence(Caller caller, Form form) {
        follows.silence(
                new PersonId(caller.id()),
                form.id("thing"),
                form.value("silent").equals("yes"));
        return Redirect.to(PATH);
    }
}

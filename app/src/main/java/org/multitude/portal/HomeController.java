package org.multitude.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.Activity;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.community.Communities;
import org.multitude.community.Community;
import org.multitude.community.CommunityId;
import org.multitude.community.Presence;
import org.multitude.platform.database.Counted;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActsInWords;
import org.multitude.record.Checkpoints;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. */
@Controller
class HomeController {
    private static final int RECENT = 5;
    private static final int COMMUNITIES = 3;
    private static final int MOST_CARED_FOR = 100;

    private final PublicRecord record;
    private final ActsInWords words;
    private final Installations installations;
    private final Register register;
    private final Activity activity;
    private final Communities communities;
    private final Checkpoints checkpoints;
    private final HomeFigures figures;

    HomeController(
            PublicRecord record,
            ActsInWords words,
            Installations installations,
            Register register,
            Activity activity,
            Communities communities,
            Checkpoints checkpoints,
            HomeFigures figures) {
        this.record = record;
        this.words = words;
        this.installations = installations;
        this.register = register;
        this.activity = activity;
        this.communities = communities;
        this.checkpoints = checkpoints;
        this.figures = figures;
    }

    @GetMapping("/")
    @Access(Who.ANYONE)
    Rendered home(Page page) {
        Optional<Installation> installation = installations.find();
        if (installation.isEmpty()) {
            return page.show("portal/unclaimed", Map.of());
        }
        LocalDate today = page.now().atZone(Words.ZONE).toLocalDate();
        Map<CommonsKind, Counted> counts = new EnumMap<>(CommonsKind.class);
        Map<CommonsKind, OpeningFigures> facts = new EnumMap<>(CommonsKind.class);
        List<CommonsEntry> newest = new ArrayList<>();
        for (CommonsKind kind : CommonsKind.values()) {
            counts.put(kind, register.count(kind));
            figures.of(kind).ifPresent(found -> facts.put(kind, found));
            newest.addAll(register.newest(kind, Optional.empty(), 1).items());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("counts", counts);
        model.put("facts", facts);
        model.put("examples", figures.examples());
        model.put("newest", newest);
        model.put("band", new Band(activity.between(today.minusDays(Band.DAYS - 1), today), today));
        model.put("communities", rows());
        model.put("recent", words.tell(record.latest(Optional.empty(), RECENT), page.words()));
        model.put("checkpoint", checkpoints.latest());
        model.put("address", installation.get().publicUrl().toString());
        return page.show("portal/home", model);
    }

    private List<CommunityRow> rows() {
        List<Community> newest =
                communities.newest(Optional.empty(), COMMUNITIES).items();
        List<CommunityId> ids = newest.stream().map(Community::id).toList();
        Map<CommunityId, Presence> presences = communities.presences(ids);
        Map<CommunityId, List<CommonsId>> cared = communities.commonsOf(ids, MOST_CARED_FOR);
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(cared.values().stream().flatMap(List::stream).toList());
        return newest.stream()
                .map(community -> new CommunityRow(
                        community,
                        presences.getOrDefault(community.id(), Presence.NOBODY),
                        byKind(cared.getOrDefault(community.id(), List.of()), entries)))
                .toList();
    }

    private static Map<CommonsKind, Long> byKind(List<CommonsId> cared, Map<CommonsId, CommonsEntry> entries) {
        Map<CommonsKind, Long> byKind = new EnumMap<>(CommonsKind.class);
        cared.stream()
                .flatMap(id -> Optional.ofNullable(entries.get(id)).filter(CommonsEntry::isPublic).stream())
                .forEach(entry -> byKind.merge(entry.kind(), 1L, Long::sum));
        return byKind;
    }
}

package org.multitude.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.moderation.ReadOnly;
import org.multitude.notification.Inbox;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.AdminPage;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Frame.Link;
import org.multitude.platform.web.Frame.Section;
import org.multitude.platform.web.Frames;
import org.multitude.platform.web.OfferedLanguages;
import org.multitude.platform.web.Seal;
import org.multitude.record.Checkpoints;
import org.multitude.record.Checkpoints.Latest;
import org.multitude.site.Setup;
import org.springframework.stereotype.Component;

/** Head and foot of every page: the sections, the reader's tools, the last checkpoint. */
@Component
class SiteFrames implements Frames {
    private final ImaginaryCity imaginary;
    private final ReadOnly readOnly;
    private final Installations installations;
    private final Checkpoints checkpoints;
    private final Inbox inbox;
    private final Setup setup;
    private final OfferedLanguages languages;
    private final List<AdminEntry> administration;

    SiteFrames(
            ImaginaryCity imaginary,
            ReadOnly readOnly,
            Installations installations,
            Checkpoints checkpoints,
            Inbox inbox,
            Setup setup,
            OfferedLanguages languages,
            List<AdminPage> administration) {
        this.imaginary = imaginary;
        this.readOnly = readOnly;
        this.installations = installations;
        this.checkpoints = checkpoints;
        this.inbox = inbox;
        this.setup = setup;
        this.languages = languages;
        this.administration = administration.stream()
                .map(AdminPage::entry)
                .sorted(Comparator.comparingInt(AdminEntry::place))
                .toList();
    }

    @Override
    public Frame frame(Words words, Caller caller, String path) {
        Optional<Installation> installation = installations.find();
        if (installation.isEmpty()) {
            return Frame.BARE;
        }
        return new Frame(
                installation.get().name(),
                sections(words, path),
                tools(words, caller, path),
                checkpoints.latest().map(latest -> note(words, latest)),
                List.of(
                        new Link(words.t("portal.foot.verify"), "/record"),
                        new Link(words.t("portal.foot.accessibility"), "/accessibility"),
                        new Link(words.t("portal.foot.api"), "/api/v1/openapi.json"),
                        new Link(words.t("moderation.public"), "/moderation"),
                        new Link(words.t("portal.foot.source"), "/source"),
                        new Link(words.t("portal.foot.privacy"), "/privacy"),
                        new Link(words.t("site.text.legal"), "/legal")),
                warning(words),
                caller.administrator() && below(path, "/admin") ? administration(words, path) : List.of());
    }

    /** What every page says first: that it only reads for now, that nothing here is real. */
    private Optional<String> warning(Words words) {
        return readOnly.now()
                .map(notice -> words.t(
                        "moderation.read-only.banner",
                        words.lang() == Lang.FR ? notice.french() : notice.english(),
                        words.moment(notice.since())))
                .or(() -> imaginary.here() ? Optional.of(words.t("portal.demo")) : Optional.empty());
    }

    /** The navigation of the administration; a page that is no entry of it belongs to the entry above. */
    private List<Section> administration(Words words, String path) {
        String current = administration.stream()
                .map(AdminEntry::address)
                .filter(address -> below(path, address))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return administration.stream()
                .map(page -> new Section(
                        words.t(page.name()), page.address(), "", page.address().equals(current)))
                .toList();
    }

    private static boolean below(String path, String address) {
        return path.equals(address) || path.startsWith(address + "/") || path.startsWith(address + "?");
    }

    private static List<Section> sections(Words words, String path) {
        return List.of(
                section(words, path, "data", "data"),
                section(words, path, "code", "code"),
                section(words, path, "policy", "policy"),
                section(words, path, "communities", ""),
                section(words, path, "record", ""),
                section(words, path, "trust", ""));
    }

    private static Section section(Words words, String path, String name, String opening) {
        String address = "/" + name;
        return new Section(words.t("portal.section." + name), address, opening, below(path, address));
    }

    private List<Link> tools(Words words, Caller caller, String path) {
        List<Link> tools = new ArrayList<>();
        tools.add(new Link(words.t("portal.search"), "/search", "search", ""));
        if (languages.all().contains(words.lang().other())) {
            Locale other = words.lang().other().locale();
            tools.add(new Link(
                    words.t("portal.other-language"),
                    "/language/" + other.getLanguage() + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8),
                    "",
                    other.getLanguage()));
        }
        if (caller.administrator() && setup.left(words) > 0) {
            tools.add(new Link(words.t("setup.title"), "/admin"));
        }
        caller.account()
                .ifPresentOrElse(
                        account -> {
                            int unread = inbox.unread(new PersonId(account.id()));
                            if (unread > 0) {
                                tools.add(new Link(words.t("portal.inbox", unread), "/inbox", "bell", ""));
                            }
                            // Not her name: it may be long, and the account page says it.
                            tools.add(new Link(words.t("portal.account"), "/account", "", ""));
                        },
                        () -> tools.add(new Link(words.t("portal.sign-in"), "/sign-in", "", "")));
        return tools;
    }

    private static Frame.Note note(Words words, Latest latest) {
        return new Frame.Note(
                Seal.svg(latest.hash(), Seal.State.RECORDED, 24),
                words.t("record.checkpoint", words.number(latest.size()), words.ago(latest.signedAt(), latest.now())),
                "/record");
    }
}

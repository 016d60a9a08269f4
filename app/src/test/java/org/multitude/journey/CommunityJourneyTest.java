package org.multitude.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody founds a community, invites those who are missing, asks for what is needed, and holds a meeting; its members decide
 * on its charter, and the public reads what came of it all.
 */
@InChromium
class CommunityJourneyTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestServer server = TestServer.shared();
    private final Map<ActorKind, SignedIn> people = new EnumMap<>(ActorKind.class);
    private final Map<ActorKind, Reader> readers = new EnumMap<>(ActorKind.class);

    @TempDir
    private Path folder;

    static Stream<Look> looks() {
        return Stream.of(Look.in(Lang.FR).width(Look.PHONE), Look.in(Lang.EN).scripts(false));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aCommunityGathersWorksMeetsAndDecides(Look look, Chromium chromium) throws Exception {
        for (ActorKind kind : ActorKind.values()) {
            SignedIn person = TestPeople.signIn(server, kind, look.lang());
            people.put(kind, person);
            readers.put(kind, new Reader(chromium, server, look).as(person));
        }
        try (Reader visitor = new Reader(chromium, server, look)) {
            String name = "Cours d’école fraîches, cahier " + NUMBER.incrementAndGet();
            String community = found(name);
            inviteAll(community, name);
            everybodyIsThere(visitor, community);
            call(community, visitor);
            meet(community, name, visitor);
            decide(community, visitor);
        } finally {
            readers.values().forEach(Reader::close);
        }
    }

    private String found(String name) {
        Reader facilitator = readers.get(ActorKind.PUBLIC_AGENT);
        facilitator.open("/communities");
        facilitator.follow("community.found");
        facilitator.fill("name", name);
        facilitator.fill("summary", "De l’ombre et de l’eau dans les cours d’école.");
        facilitator.fill("charter", "Nous mesurons avant de planter.");
        facilitator.choose("joining", "by-invitation");
        facilitator.press("community.found");
        return facilitator.path();
    }

    /** Those who are missing are invited by their handles, and find the invitation among their messages. */
    private void inviteAll(String community, String name) {
        Reader facilitator = readers.get(ActorKind.PUBLIC_AGENT);
        String missing = others().stream()
                .map(kind -> facilitator.t("community.family." + kind.code()))
                .collect(Collectors.joining(facilitator.t("community.and-also")));
        assertThat(facilitator.read()).contains(facilitator.t("community.missing.nobody", missing));
        for (ActorKind kind : others()) {
            facilitator.open(community);
            facilitator.follow("community.members.manage");
            facilitator.fill("who", people.get(kind).person().handle());
            facilitator.press("community.invite");
            assertThat(facilitator.read()).contains(people.get(kind).person().handle());

            Reader invited = readers.get(kind);
            invited.openUntilItSays("/inbox", invited.t("community.notice.invited", name));
            invited.go(() -> invited.page().locator("main ol.inbox a").first().click());
            assertThat(invited.read()).contains(invited.t("community.invited.you"));
            invited.press("community.join");
            assertThat(invited.read()).contains(invited.t("community.you.member"));
        }
    }

    private void everybodyIsThere(Reader visitor, String community) {
        visitor.open(community);
        assertThat(visitor.read()).contains(visitor.t("community.plurality", 5.0));
        for (ActorKind kind : ActorKind.values()) {
            assertThat(visitor.read())
                    .contains(visitor.t("community.family." + kind.code()))
                    .doesNotContain(people.get(kind).person().handle());
        }
    }

    /** What is needed is asked, taken by two, and what came of it is told to them and to the public. */
    private void call(String community, Reader visitor) {
        Reader facilitator = readers.get(ActorKind.PUBLIC_AGENT);
        String title = "Mesurer la chaleur de trois cours";
        facilitator.open(community);
        facilitator.follow("community.call.new");
        facilitator.fill("title", title);
        facilitator.fill("need", "Un thermomètre, trois midis, une fiche.");
        facilitator.choose("kinds", ActorKind.CITIZEN.code());
        facilitator.choose("kinds", ActorKind.RESEARCHER.code());
        facilitator.fill("wanted", "2");
        facilitator.fill("until", LocalDate.now().plusDays(20).toString());
        facilitator.press("community.call.open");
        String call = facilitator.path();

        for (ActorKind kind : new ActorKind[] {ActorKind.CITIZEN, ActorKind.RESEARCHER}) {
            Reader taker = readers.get(kind);
            taker.openUntilItSays("/inbox", title);
            taker.open(call);
            taker.press("community.call.take");
            assertThat(taker.read()).contains(taker.t("community.call.you-take"));
        }
        Reader late = readers.get(ActorKind.ENTREPRENEUR);
        late.open(call);
        assertThat(late.read()).contains(late.t("community.call.taken", 2, 2));
        assertThat(late.page().locator("main form[action$='/take']").count()).isZero();

        facilitator.open(call);
        facilitator.follow("community.call.close");
        facilitator.fill("outcome", "Neuf relevés : 41 degrés à midi sur le bitume.");
        facilitator.press("community.call.close");
        Reader taker = readers.get(ActorKind.RESEARCHER);
        taker.openUntilItSays("/inbox", taker.t("community.notice.call-closed", title));
        visitor.open(community);
        visitor.follow("community.calls.see");
        visitor.followNamed(title);
        assertThat(visitor.read()).contains("41 degrés à midi", visitor.t("community.call.closed-tag"));
    }

    /** A meeting is announced, two register, it is held, and its minutes reach those who were there. */
    private void meet(String community, String name, Reader visitor) throws Exception {
        Reader facilitator = readers.get(ActorKind.PUBLIC_AGENT);
        String title = "Choisir les deux premières cours";
        facilitator.open(community);
        facilitator.follow("community.meeting.new");
        facilitator.fill("title", title);
        facilitator.fill("day", LocalDate.now().plusDays(9).toString());
        facilitator.fill("from", "18:30");
        facilitator.fill("to", "20:00");
        facilitator.fill("place", "École des Tilleuls, salle 2, de plain-pied");
        facilitator.fill("agenda", "1. Les relevés\n2. Le choix");
        facilitator.fill("capacity", "30");
        facilitator.press("community.meeting.announce");
        String meeting = facilitator.path();

        for (ActorKind kind : new ActorKind[] {ActorKind.CIVIL_SOCIETY, ActorKind.CITIZEN}) {
            Reader guest = readers.get(kind);
            guest.openUntilItSays("/inbox", guest.t("community.notice.meeting", name, title));
            guest.open(meeting);
            guest.press("community.meeting.register");
            assertThat(guest.read()).contains(guest.t("community.meeting.you-registered"));
        }
        visitor.open(meeting);
        assertThat(Files.readString(visitor.download("community.meeting.ics", folder)))
                .contains("BEGIN:VEVENT", "SUMMARY:" + title);

        held(meeting);
        facilitator.open(meeting);
        facilitator.follow("community.meeting.minutes.write");
        facilitator.fill("minutes", "Les Tilleuls et le Verdon, à l’unanimité des présents.");
        facilitator.press("community.meeting.minutes.publish");
        Reader guest = readers.get(ActorKind.CIVIL_SOCIETY);
        guest.openUntilItSays("/inbox", guest.t("community.notice.meeting-minutes", title));
        visitor.open(community);
        visitor.go(() -> visitor.page()
                .locator("#take-part a")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click());
        assertThat(visitor.read()).contains("Les Tilleuls et le Verdon");
    }

    /** As if it had begun three hours ago. */
    private void held(String meeting) {
        String[] parts = meeting.split("/");
        int changed = server.bean(JdbcClient.class)
                .sql("""
                        update community.meeting set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour'
                        where number = :number and community = (select id from community.community where slug = :slug)
                        """)
                .param("number", Integer.parseInt(parts[parts.length - 1]))
                .param("slug", parts[2])
                .update();
        assertThat(changed).isEqualTo(1);
    }

    /** Another charter is proposed; with who proposes it more than half agree, and the public reads which words changed. */
    private void decide(String community, Reader visitor) {
        Reader proposer = readers.get(ActorKind.PUBLIC_AGENT);
        proposer.open(community);
        proposer.follow("community.charter.all");
        proposer.follow("community.charter.propose");
        proposer.fill("text", "Nous mesurons avant de planter, et un an après.");
        proposer.fill("why", "Un arbre planté n’est pas un arbre qui vit.");
        proposer.press("community.charter.propose");
        String version = proposer.path();
        for (ActorKind kind : new ActorKind[] {ActorKind.CIVIL_SOCIETY, ActorKind.CITIZEN}) {
            Reader member = readers.get(kind);
            member.open(version);
            member.press("community.charter.agree");
        }
        visitor.open(version);
        assertThat(visitor.read())
                .contains(visitor.t("community.charter.adopted"), visitor.t("community.charter.outcome", 3, 0, 5));
        assertThat(visitor.page().locator("main ins").allInnerTexts()).anyMatch(words -> words.contains("un an après"));
        visitor.open(community);
        assertThat(visitor.read()).contains("et un an après");
        visitor.openNewestProof();
        assertThat(visitor.read()).contains(visitor.t("record.unchanged"));
    }

    private static List<ActorKind> others() {
        return Stream.of(ActorKind.values())
                .filter(kind -> kind != ActorKind.PUBLIC_AGENT)
                .toList();
    }
}

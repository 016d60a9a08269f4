package org.multitude.community;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

class MeetingTest {
    private static final String TITLE = "Lire l’amendement nº 14 ; ensemble, à l’École des Tilleuls où tout commence";

    private final TestServer server = TestServer.shared();
    private final SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
    private final SignedIn member = TestPeople.signIn(server, ActorKind.RESEARCHER);
    private final SignedIn visitor = TestPeople.signIn(server, ActorKind.CITIZEN);
    private final String community = community();

    @Test
    void aMeetingIsAnnouncedRegisteredForChangedAndCancelledAndThoseWhoRegisteredAreTold() {
        String meeting = announce();
        assertThat(member.browser().get("/inbox").words()).contains("se réunit");
        assertThat(server.browser().get(community).words()).contains("18 h 30 à 20 h 00 (Paris)", "École des Tilleuls");

        visitor.browser().get(meeting).form("form[action$='/register']").submit();
        assertThat(visitor.browser().get(meeting).words()).contains("Vous êtes inscrit", "Une personne inscrite");
        Answer full = post(member, meeting + "/register");
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.words()).contains("Toutes les places sont prises");
        assertThat(server.browser().get(meeting).words())
                .doesNotContain(visitor.person().handle());

        assertThat(member.browser().get(meeting + "/edit").status()).isEqualTo(403);
        Answer first = founder.browser().get(meeting + "/edit");
        Answer second = founder.browser().get(meeting + "/edit");
        first.form().with("from", "19:00").submit();
        assertThat(second.form().with("title", "Autre chose").submit().status()).isEqualTo(409);
        assertThat(visitor.browser().get("/inbox").words()).contains("a changé");

        founder.browser()
                .get(meeting + "/cancel")
                .form()
                .with("reason", "La salle est fermée.")
                .submit();
        assertThat(visitor.browser().get("/inbox").words()).contains("est annulée");
        assertThat(server.browser("en").get(meeting).words()).contains("La salle est fermée.", "cancelled the meeting");
        assertThat(post(member, meeting + "/register").status()).isEqualTo(409);
    }

    @Test
    void calendarsReadAMeetingAsSomebodyElsesLibraryDoes() {
        String meeting = announce();
        VEvent event = event(meeting + ".ics");
        assertThat(event.getUid().getValue()).startsWith("urn:uuid:");
        assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(event.getDescription().getValue()).contains("Le point ; un\\ deux, trois", "Divers");
        assertThat(event.getLocation().getValue()).isEqualTo("École des Tilleuls, salle 2");
        assertThat(event.getSequence().getValue()).isEqualTo(0);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        Instant starts = LocalDate.now()
                .plusDays(9)
                .atTime(18, 30)
                .atZone(ZoneId.of("Europe/Paris"))
                .toInstant();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(starts);

        founder.browser().get(meeting + "/edit").form().with("from", "19:00").submit();
        founder.browser()
                .get(meeting + "/cancel")
                .form()
                .with("reason", "La salle est fermée.")
                .submit();
        VEvent cancelled = event(community + "/meetings.ics");
        assertThat(cancelled.getUid().getValue()).isEqualTo(event.getUid().getValue());
        assertThat(cancelled.getSequence().getValue()).isEqualTo(2);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getDateStart().getValue().toInstant()).isEqualTo(starts.plusSeconds(1800));
    }

    @Test
    void thoseWhoRegisteredAreRemindedOnceADayBefore() {
        String meeting = announce();
        member.browser().get(meeting).form("form[action$='/register']").submit();
        RemindOfMeetings job = server.bean(RemindOfMeetings.class);
        job.run();
        assertThat(member.browser().get("/inbox").words()).doesNotContain("Bientôt");

        within(meeting, "now() + interval '20 hours'");
        job.run();
        job.run();
        assertThat(member.browser().get("/inbox").page().select("a:contains(Bientôt)"))
                .hasSize(1);
    }

    @Test
    void minutesArePublishedOnceTheMeetingHasBegunAndAreLinkedFromTheCommunity() {
        String meeting = announce();
        assertThat(founder.browser()
                        .get(meeting + "/minutes")
                        .form()
                        .with("minutes", "Trop tôt.")
                        .submit()
                        .status())
                .isEqualTo(409);
        within(meeting, "now() - interval '3 hours'");
        Answer published = founder.browser()
                .get(meeting + "/minutes")
                .form()
                .with("minutes", "# Décidé\n\nLa rue ferme : [la politique](/policy).")
                .submit();
        assertThat(published.go().words()).contains("Décidé", "a publié le compte rendu");
        assertThat(published.go().page().select("h1")).hasSize(1);
        assertThat(server.browser().get(community).words()).contains("Compte rendu : Lire l’amendement");
        assertThat(server.browser("en").get(community + "/meetings").words()).contains("Minutes: Lire");
        assertThat(post(member, meeting + "/register").status()).isEqualTo(409);
    }

    @Test
    void whatIsTypedWrongIsSaidAndKept() {
        Answer wrong = founder.browser()
                .get(community + "/meetings/new")
                .form()
                .with("title", "Réunion & débat")
                .with("day", "2020-02-30")
                .with("from", "soir")
                .with("to", "")
                .with("capacity", "mille")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.find("[name=title]").attr("value")).isEqualTo("Réunion & débat");
        assertThat(wrong.find(".errors").text()).contains("Jour", "« soir »", "« mille »", "un lieu");
        assertThat(visitor.browser().get(community + "/meetings/new").status()).isEqualTo(403);
    }

    private VEvent event(String path) {
        Answer answer = server.browser().get(path);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        assertThat(answer.text().lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        ICalendar calendar = Biweekly.parse(answer.text()).first();
        ValidationWarnings warnings = calendar.validate(calendar.getVersion());
        assertThat(warnings.isEmpty()).as(warnings.toString()).isTrue();
        List<VEvent> events = calendar.getEvents();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /** Moves a meeting behind everybody’s back. */
    private void within(String meeting, String start) {
        server.bean(JdbcClient.class)
                .sql("update community.meeting set starts_at = " + start + ", ends_at = " + start
                        + " + interval '1 hour' where number = 1 and community = "
                        + "(select id from community.community where slug = :slug)")
                .param("slug", meeting.split("/")[2])
                .update();
    }

    private String announce() {
        return founder.browser()
                .get(community + "/meetings/new")
                .form()
                .with("title", TITLE)
                .with("day", LocalDate.now().plusDays(9).toString())
                .with("from", "18:30")
                .with("to", "20:00")
                .with("place", "École des Tilleuls, salle 2")
                .with("online", "https://visio.example.org/une-adresse-assez-longue-pour-devoir-etre-pliee-deux-fois")
                .with("agenda", "Le point ; un\\\\ deux, trois\n\nDivers")
                .with("capacity", "1")
                .submit()
                .location();
    }

    private String community() {
        String address = founder.browser()
                .get("/communities/new")
                .form()
                .with("name", "Réunions " + UUID.randomUUID())
                .with("summary", "Qui, sur quoi, pour qui.")
                .with("charter", "Nous parlons de mesures.")
                .submit()
                .location();
        member.browser().get(address).form("form[action$='/join']").submit();
        return address;
    }

    private static Answer post(SignedIn person, String path) {
        Map<String, String> fields = new HashMap<>();
        fields.put(
                "_csrf", person.browser().get("/account").find("[name=_csrf]").attr("value"));
        return person.browser().post(path, fields);
    }
}

package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;
import org.multitude.record.verify.Finding;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody changes the database behind the record's back; each test puts back what it changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyTest {
    private static final String SECOND = "(select ord from record.place where log_index = 1)";

    private final KnownLogs known = new KnownLogs(TestServer.freshDirectory());
    private TestServer server;
    private Organization body;

    @BeforeAll
    void start() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
        TestPeople.SignedIn founder = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        body = TestPeople.body(server, founder, "Commune d’essai");
        TestPeople.body(server, founder, "Autre commune");
        Eventually.within(
                Duration.ofSeconds(15),
                () -> assertThat(server.browser().get("/log/checkpoint").text()).contains("\n2\n"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aSiteThatNobodyTouchedHolds() throws Exception {
        Report report = verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.things()).isEqualTo(2);
        assertThat(verify().known()).isEqualTo(2);
    }

    @Test
    void aWordChangedInTheDatabaseIsNamed() throws Exception {
        assertThat(findingsWith(
                        "update identity.organization set name = 'Commune d’assai' where slug = 'commune-d-essai'"))
                .anyMatch(finding -> finding.contains("/organizations/commune-d-essai") && finding.contains("name"));
        sql("update identity.organization set name = 'Commune d’essai' where slug = 'commune-d-essai'");
    }

    @Test
    void aStateChangedInTheDatabaseIsNamed() throws Exception {
        assertThat(findingsWith("update identity.organization set claimed = false where slug = 'commune-d-essai'"))
                .anyMatch(finding -> finding.contains("claimed"));
        sql("update identity.organization set claimed = true where slug = 'commune-d-essai'");
    }

    @Test
    void aRowDeletedIsNamed() throws Exception {
        sql("create table web.kept as select * from identity.organization where slug = 'autre-commune'");
        sql(
                "create table web.kept_member as select m.* from identity.membership m join web.kept k on k.id = m.organization");
        sql("delete from identity.membership where organization in (select id from web.kept)");
        assertThat(findingsWith("delete from identity.organization where slug = 'autre-commune'"))
                .anyMatch(finding -> finding.contains("no longer shows") && finding.contains("organization.entered"));
        sql("insert into identity.organization select * from web.kept");
        sql("insert into identity.membership select * from web.kept_member");
    }

    @Test
    void aRowThatNoActMadeIsNamed() throws Exception {
        assertThat(findingsWith(
                        "insert into identity.organization select gen_random_uuid(), 'fausse', 'Fausse', type, '', null, true,"
                                + " created_at from identity.organization where slug = 'commune-d-essai'"))
                .anyMatch(finding -> finding.contains("/organizations/fausse") && finding.contains("no act"));
        sql("delete from identity.organization where slug = 'fausse'");
    }

    @Test
    void anActTakenFromThePagesIsNamed() throws Exception {
        String sql = "update record.place set log_index = log_index + :by where log_index = :at";
        server.bean(JdbcClient.class).sql(sql).param("by", 1000).param("at", 0).update();
        assertThat(findings()).anyMatch(finding -> finding.contains("act 0") && finding.contains("no longer shows"));
        server.bean(JdbcClient.class)
                .sql(sql)
                .param("by", -1000)
                .param("at", 1000)
                .update();
    }

    @Test
    void anActFiledUnderSomethingElseIsNamed() throws Exception {
        for (String change : List.of(
                "thing = gen_random_uuid()",
                "body = gen_random_uuid()",
                "refs = array[gen_random_uuid()]",
                "type = 'organization.described'",
                "occurred_at = occurred_at + interval '1 day'")) {
            assertThat(findingsOnceTheActHas(change))
                    .as(change)
                    .anyMatch(finding -> finding.contains("act 1") && finding.contains("/record/1"));
        }
    }

    @Test
    void theWordsOfAnActChangedAreNamedAndPagesSayIt() throws Exception {
        String change = "entry = convert_to(replace(convert_from(entry, 'UTF8'), '\"claimed\":\"true\"',"
                + " '\"claimed\":\"false\"'), 'UTF8')";
        assertThat(findingsOnceTheActHas(change, () -> {
                    assertThat(server.browser("en").get("/record").words()).contains("Does not match");
                    assertThat(server.browser("en").get("/record/1").words())
                            .contains("Does not match.", "\"claimed\":\"true\"");
                }))
                .anyMatch(finding -> finding.contains("act 1")
                        && finding.contains("organization entered")
                        && finding.contains("not the one in the log"));
        assertThat(server.browser("en").get("/record").words()).doesNotContain("Does not match");
    }

    @Test
    void anEntryThatCannotBeReadIsNamedAndStopsNoPage() throws Exception {
        assertThat(findingsOnceTheActHas("entry = '\\x00'", () -> {
                    for (String page : List.of(
                            "/record", "/record/1", "/record/1/entry", "/organizations/autre-commune", "/trust", "/")) {
                        assertThat(server.browser().get(page).status()).as(page).isEqualTo(200);
                    }
                    assertThat(server.browser()
                                    .get("/api/v1/record/acts")
                                    .json()
                                    .path("items")
                                    .size())
                            .isEqualTo(2);
                }))
                .anyMatch(finding -> finding.contains("act 1") && finding.contains("not the one in the log"));
    }

    @Test
    void anEntryChangedInTheLogIsNamed() throws Exception {
        sql("update record.bundle set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)");
        assertThat(findings()).isNotEmpty();
        sql("update record.bundle set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)");
    }

    @Test
    void aTileChangedInTheLogIsNamed() throws Exception {
        sql("update record.tile set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1)");
        assertThat(findings()).anyMatch(finding -> finding.contains("tile/0/000"));
        sql("update record.tile set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1)");
    }

    @Test
    void aKeyGivenByThePersonMustBeTheOneThatSigned() throws Exception {
        String other = org.multitudelibs.tlog.Ed25519SignerKey.generate("elsewhere.example/log")
                .verifierKey()
                .vkey();
        Report report = new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                .verify(server.address(), Optional.of(other), true);

        assertThat(report.holds()).isFalse();
    }

    @Test
    void aSiteWithAnotherKeyThanBeforeIsNamedWithWhatToRemoveIfOneMadeItAnew() throws Exception {
        Path folder = TestServer.freshDirectory();
        KnownLogs met = new KnownLogs(folder);
        assertThat(new Verifier(met, done -> {})
                        .verify(server.address(), Optional.empty(), false)
                        .holds())
                .isTrue();
        Path site;
        try (Stream<Path> sites = Files.list(folder)) {
            site = sites.findFirst().orElseThrow();
        }
        String name = server.address().getAuthority() + "/log";
        Files.writeString(
                site.resolve("key"),
                org.multitudelibs.tlog.Ed25519SignerKey.generate(name)
                        .verifierKey()
                        .vkey());

        Report report = new Verifier(met, done -> {}).verify(server.address(), Optional.empty(), false);

        assertThat(report.findings()).singleElement().asString().contains("another key", "remove " + site);
    }

    @Test
    void theBodyIsNamedByTheActThatEnteredIt() {
        assertThat(server.bean(PublicRecord.class).about(body.id().value(), 10))
                .extracting(RecordedAct::type)
                .containsExactly("organization.entered");
    }

    private List<String> findingsWith(String tampering) throws Exception {
        sql(tampering);
        return findings();
    }

    private List<String> findingsOnceTheActHas(String change) throws Exception {
        return findingsOnceTheActHas(change, () -> {});
    }

    /** Changes the second act, looks, and puts it back. */
    private List<String> findingsOnceTheActHas(String change, Runnable look) throws Exception {
        sql("create table web.kept_act as select * from record.act where ord = " + SECOND);
        sql("update record.act set " + change + " where ord = " + SECOND);
        try {
            look.run();
            return findings();
        } finally {
            sql("update record.act a set type = k.type, thing = k.thing, body = k.body, refs = k.refs,"
                    + " occurred_at = k.occurred_at, entry = k.entry from web.kept_act k where k.id = a.id");
            sql("drop table web.kept_act");
        }
    }

    private List<String> findings() throws Exception {
        return verify().findings().stream().map(Finding::toString).toList();
    }

    private Report verify() throws InterruptedException {
        return new Verifier(known, done -> {}).verify(server.address(), Optional.empty(), true);
    }

    private void sql(String statement) {
        server.bean(JdbcClient.class).sql(statement).update();
    }
}

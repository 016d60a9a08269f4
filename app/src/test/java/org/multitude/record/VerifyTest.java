package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        String sql = "update record.act set log_index = log_index + :by where log_index = :at";
        server.bean(JdbcClient.class).sql(sql).param("by", 1000).param("at", 0).update();
        assertThat(findings()).anyMatch(finding -> finding.contains("act 0") && finding.contains("no longer shows"));
        server.bean(JdbcClient.class)
                .sql(sql)
                .param("by", -1000)
                .param("at", 1000)
                .update();
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
    void theBodyIsNamedByTheActThatEnteredIt() {
        assertThat(server.bean(PublicRecord.class).about(body.id().value(), 10))
                .extracting(RecordedAct::type)
                .containsExactly("organization.entered");
    }

    private List<String> findingsWith(String tampering) throws Exception {
        sql(tampering);
        return findings();
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

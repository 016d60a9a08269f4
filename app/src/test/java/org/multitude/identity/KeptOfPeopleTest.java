package org.multitude.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.multitude.TestServer;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.multitude.platform.text.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing that is kept of people is forgotten in the copy that each may take: no table, no column. */
class KeptOfPeopleTest {
    /** Columns that hold an account's id and are not in the copy, each with the reason. */
    static final Map<String, String> NOT_TOLD = Map.of(
            "moderation.matter.author",
            "that somebody was reported is told with the decision: before, it would say that others reported her");

    /** Names of columns that hold ids of things, of acts and of the like, and never of an account. */
    private static final Set<String> OTHER_IDS = Set.of(
            "about",
            "act",
            "acknowledged_act",
            "answered_act",
            "body",
            "born_from",
            "charter_act",
            "ckan_id",
            "commons",
            "community",
            "consultation",
            "contested_act",
            "contribution",
            "call",
            "card",
            "comment",
            "dataset",
            "decision",
            "done_act",
            "giver",
            "hook",
            "id",
            "key",
            "matter",
            "meeting",
            "merged_act",
            "merged_into",
            "message",
            "named",
            "on_behalf",
            "organization",
            "outcome_change",
            "policy",
            "published_act",
            "quoted",
            "recognition_act",
            "refs",
            "reviewed_act",
            "scope",
            "scopes",
            "software",
            "source",
            "submitted_act",
            "taker",
            "target",
            "thing",
            "version",
            "wave");

    /** The id of an account is no secret of another kind: what opens something has its own. */
    private static final Set<String> TOKENS = Set.of("notification.mail_choice.token");

    private final TestServer server = TestServer.shared();
    private final JdbcClient jdbc = server.bean(JdbcClient.class);
    private final List<Kept> kept = server.beans(AboutAccount.class).stream()
            .flatMap(module -> module.kept().stream())
            .toList();
    private final Set<String> told =
            kept.stream().flatMap(one -> one.holding().stream()).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyColumnThatMayHoldAnAccountIsToldBySomeModuleOrNamedWithItsReason() {
        List<String> forgotten = new ArrayList<>();
        for (String column : ids()) {
            String name = column.substring(column.lastIndexOf('.') + 1);
            // The id of a person is that of an account.
            boolean other = OTHER_IDS.contains(name) && !column.equals("identity.person.id");
            if (!other && !TOKENS.contains(column) && !told.contains(column) && !NOT_TOLD.containsKey(column)) {
                forgotten.add(column);
            }
        }

        assertThat(forgotten)
                .as("say what is kept there, by an AboutAccount, or why it is not told")
                .isEmpty();
        assertThat(ids()).containsAll(told).containsAll(NOT_TOLD.keySet());
    }

    /** Looks at whatever other tests left on the shared server; {@code EveryColumnTest} looks at one that is full, and at texts. */
    @Test
    void noOtherColumnHoldsTheIdOfAPerson() {
        TestPeople.signIn(server, ActorKind.CITIZEN);

        assertThat(HeldPeople.forgotten(server, HeldPeople.IDS)).isEmpty();
    }

    /** The plan of a query that finds her rows, told that reading whole tables is the last resort. */
    @Test
    void noQueryReadsAWholeTable() {
        List<String> whole = new ArrayList<>();
        UUID account = UUID.randomUUID();
        server.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            for (Kept one : kept) {
                List<String> plan = jdbc.sql(
                                // The order of the rows would be found by other indexes while there are few.
                                "explain " + one.sql().replaceFirst("(?s)\\border by [^)]*$", ""))
                        .param("account", account)
                        .param("address", "nobody@example.org")
                        .param("since", Timestamp.from(Instant.EPOCH))
                        .query((row, number) -> row.getString(1))
                        .list();
                if (plan.stream()
                        .anyMatch(line -> line.contains("Seq Scan")
                                || (line.contains("Filter:")
                                        && (line.contains(account.toString()) || line.contains("nobody@"))))) {
                    whole.add(one.name() + ":\n" + String.join("\n", plan));
                }
            }
        });

        assertThat(whole).isEmpty();
    }

    @Test
    void everyQueryReadsTheColumnsItNamesAndGivesThoseItTells() {
        Texts texts = server.bean(Texts.class);
        for (Kept one : kept) {
            one.holding()
                    .forEach(column -> assertThat(one.sql())
                            .as(one.name())
                            .contains(
                                    column.substring(0, column.lastIndexOf('.')),
                                    column.substring(column.lastIndexOf('.') + 1)
                                            .replaceFirst("^id$", "id = :account")));
            assertThat(texts.has("kept." + one.name())).as(one.name()).isTrue();
            Set<String> given = columns(one);
            one.columns().forEach(column -> {
                assertThat(given).as(one.name()).contains(column.name());
                assertThat(texts.has("kept.is." + column.name()))
                        .as(column.name())
                        .isTrue();
            });
        }
        assertThat(kept.stream().map(Kept::name)).doesNotHaveDuplicates();
    }

    private Set<String> columns(Kept one) {
        return jdbc.sql("select * from (" + one.sql() + ") told right join (select 1) one on true limit 1")
                .param("account", UUID.randomUUID())
                .param("address", "nobody@example.org")
                .param("since", Timestamp.from(Instant.EPOCH))
                .query()
                .singleRow()
                .keySet();
    }

    /** Every column of ids in the database. */
    private List<String> ids() {
        return jdbc.sql("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                        where udt_name in ('uuid', '_uuid') and table_schema not in ('pg_catalog', 'information_schema')
                        order by 1
                        """).query((row, number) -> row.getString(1)).list();
    }
}

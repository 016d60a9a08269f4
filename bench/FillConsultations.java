import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Writes two consultations of a policy straight into the database: 100 voters, and as many as it is told. */
class FillConsultations {
    public static void main(String[] arguments) throws Exception {
        String password = Files.readString(Path.of(arguments[1])).strip();
        int voters = Integer.parseInt(arguments[2]);
        try (Connection connection = DriverManager.getConnection(arguments[0], "multitude", password);
                Statement sql = connection.createStatement()) {
            if (sql.executeQuery("select from commons.entry where slug = 'bench'").next()) {
                return;
            }
            connection.setAutoCommit(false);
            sql.execute("""
                    insert into identity.organization (id, slug, name, type, description, claimed, created_at)
                    values ('00000000-0000-4000-8000-000000000001', 'bench', 'Bench', 'local-authority', '', false, now());
                    insert into commons.entry (id, kind, slug, title, summary, body, visibility, version, created_at, updated_at)
                    values ('00000000-0000-4000-8000-000000000002', 'policy', 'bench', 'Bench', '',
                      '00000000-0000-4000-8000-000000000001', 'public', 1, now(), now());
                    insert into opengov.policy values ('00000000-0000-4000-8000-000000000002');
                    insert into opengov.phase
                    values ('00000000-0000-4000-8000-000000000002', 1, 'Vote', current_date, current_date + 30);
                    """);
            fill(sql, 1, 100);
            fill(sql, 2, voters);
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("analyze opengov.vote; analyze opengov.participation; analyze opengov.tally");
        }
    }

    /** Each votes on 20 of 40 statements, in one of two camps; one in ten strays. */
    private static void fill(Statement sql, int number, int voters) throws Exception {
        String id = "00000000-0000-4000-8000-00000000010" + number;
        sql.execute("""
                insert into opengov.consultation (id, policy, body, number, question, lead, promise, first_day, last_day,
                  moderation, signed_out, state, opened_at)
                values ('%1$s', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', %2$d,
                  'What should change?', 'Read and vote.', 'We answer.', current_date, current_date + 30, 'before', true,
                  'open', now());
                insert into opengov.statement (id, consultation, number, text, state, origin, proposed_at, decided_at, act)
                select gen_random_uuid(), '%1$s', n, 'Statement ' || n || ' on what should change near schools.', 'published',
                  'body', now(), now(), gen_random_uuid() from generate_series(1, 40) n;
                insert into opengov.participation (consultation, pseudonym, account, answers)
                select '%1$s', md5(random()::text || n), false, 20 from generate_series(1, %3$d) n;
                insert into opengov.vote (consultation, participation, statement, turn, choice, salt, standing, batch, place)
                select '%1$s', p.id, s, 1,
                  case when random() < 0.1 then 0 when ((p.id %% 2 = 0) = (s %% 2 = 0)) <> (random() < 0.1) then 1 else -1 end,
                  decode(md5(p.id || '/' || s), 'hex'), true, 1, 1
                from opengov.participation p cross join generate_series(1, 40) s
                where p.consultation = '%1$s' and (s + p.id) %% 4 < 2;
                insert into opengov.tally (consultation, statement, agree, disagree, pass)
                select '%1$s', statement, count(*) filter (where choice = 1), count(*) filter (where choice = -1),
                  count(*) filter (where choice = 0) from opengov.vote where consultation = '%1$s' group by statement;
                insert into opengov.turnout (consultation, participants, without_account, votes, changes, last_statement)
                select '%1$s', %3$d, %3$d, count(*), count(*), 40 from opengov.vote where consultation = '%1$s';
                """.formatted(id, number, voters));
    }
}

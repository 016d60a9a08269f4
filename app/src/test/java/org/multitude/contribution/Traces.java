package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody leaves when she writes under her name, with a word that nobody else writes.
 *
 * @param secret the word
 */
record Traces(TestServer server, Scene scene, String secret) {
    SignedIn author(String name) {
        SignedIn author = TestPeople.signIn(server, ActorKind.RESEARCHER);
        scene.named(author, name);
        return author;
    }

    /** Path of what she submits, and corrects. */
    String submit(SignedIn author) {
        String path = author.browser()
                .get(scene.commons.address() + "/contribute?kind=problem&row=312&column=voie")
                .form("form[action$='/contribute']")
                .with("title", "Chez " + secret)
                .with("text", "Le mot " + secret + " peut rester.")
                .with("showName", "yes")
                .submit()
                .sure()
                .location();
        correct(author, path + "/correct", "Le mot " + secret + " ne doit pas rester.");
        return path;
    }

    /** She writes a message, and corrects it. */
    void comment(SignedIn author, String path) {
        String message = author.browser()
                .get(path)
                .form("form[action$='/comments']")
                .with("text", "Et toujours " + secret)
                .with("showName", "yes")
                .submit()
                .location();
        correct(author, message.replace("?comment=", "/comments/") + "/correct", "Et encore " + secret);
    }

    private static void correct(SignedIn author, String page, String text) {
        assertThat(author.browser()
                        .get(page)
                        .form("form[action$='/correct']")
                        .with("text", text)
                        .submit()
                        .status())
                .isEqualTo(303);
    }

    /** Every table of a database with a row that holds a text. */
    static List<String> tablesHolding(TestServer server, String text) {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        return jdbc.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name)
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query((row, number) -> row.getString(1)).list().stream()
                .filter(table -> jdbc.sql("select exists (select from " + table + " t where t::text like :text)")
                        .param("text", "%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** Deletes an account; choice: whether what she wrote is to stay or to go. */
    static Answer leave(SignedIn who, String password, String choice) {
        return who.browser()
                .get("/account/delete")
                .form("form[action='/account/delete']")
                .with("writings", choice)
                .with("password", password)
                .submit();
    }
}

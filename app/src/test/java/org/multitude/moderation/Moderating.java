package org.multitude.moderation;

import java.util.UUID;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.identity.TestPeople.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do about what should not be there, through the forms. */
public final class Moderating {
    private Moderating() {}

    /** Reports a thing, by its id. */
    public static void report(SignedIn who, String thing, String why) {
        taken(who.browser()
                .get("/report/" + thing)
                .form("form[action='/report/" + thing + "']")
                .with("category", Category.SCAMS_AND_FRAUD.code())
                .with("explanation", why)
                .with("goodFaith", "yes")
                .submit());
    }

    /** The page where it is decided about a thing that was reported. */
    public static String matter(TestServer server, String thing) {
        return "/admin/moderation/"
                + server.bean(JdbcClient.class)
                        .sql("select id from moderation.matter where thing = :thing and outcome is null")
                        .param("thing", UUID.fromString(thing))
                        .query(UUID.class)
                        .single();
    }

    /** Hides what a matter is about; the page that says why. */
    public static String hide(SignedIn moderator, String matter, String facts) {
        return taken(moderator
                .browser()
                .get(matter)
                .form("form[action^='/admin/moderation/']")
                .with("outcome", "hide")
                .with("category", Category.SCAMS_AND_FRAUD.code())
                .with("facts", facts)
                .submit());
    }

    /** Hides, at once, what waits and is by the same account as what a matter is about; the page of the wave. */
    public static String wave(SignedIn moderator, String matter, String facts) {
        String id = matter.substring(matter.lastIndexOf('/') + 1);
        return taken(moderator
                        .browser()
                        .get("/admin/moderation/together?by=author&of=" + id)
                        .form("form[action='/admin/moderation/together']")
                        .with("outcome", "hide")
                        .with("category", Category.SCAMS_AND_FRAUD.code())
                        .with("facts", facts)
                        .submit())
                .replaceFirst("\\?.*", "");
    }

    /** The author appeals. */
    public static void appeal(SignedIn author, String decision, String why) {
        taken(author.browser()
                .get(decision)
                .form("form[action$='/appeal']")
                .with("appeal", why)
                .submit());
    }

    /** Somebody who moderates looks at a decision again. */
    public static void answer(SignedIn moderator, String decision, String what, String why) {
        taken(moderator
                .browser()
                .get(decision)
                .form("form[action^='/admin/moderation/decisions/']")
                .with("answer", why)
                .press("do", what));
    }

    private static String taken(Answer answer) {
        if (answer.status() != 303) {
            throw new AssertionError("not taken: " + answer.words());
        }
        return answer.location();
    }
}

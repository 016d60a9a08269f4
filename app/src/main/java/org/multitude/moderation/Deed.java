package org.multitude.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What people send, and how often in an hour: an account, one of its first day or without a confirmed address, and everybody
 * behind one network address. A school, a library or a town hall share an address, so it leaves them room. Nought is no
 * limit.
 */
enum Deed {
    SIGN_UP(0, 0, 60, "/sign-up", "/sign-in/with/account"),
    ARRIVE(0, 0, 1_200, "/sign-in/with/{}", "/sign-in/passkey/challenge"),
    LETTER(
            20,
            20,
            120,
            "/reset-password",
            "/account/email",
            "/account/email/letter",
            "/organizations/{}/people",
            "/communities/{}/invitations"),
    CALL_OUT(
            30, 30, 0, "/account/webhooks/{}/trial", "/account/webhooks/{}/again/{}", "/organizations/{}/domain/check"),
    CONTRIBUTE(60, 10, 600, "/{}/{}/contribute"),
    COMMENT(120, 20, 1_200, "/{}/{}/contributions/{}/comments"),
    /** Each person whom a message addresses; it has no route of its own. */
    ADDRESS(30, 6, 0),
    PROPOSE(60, 10, 600, "/policy/{}/consultations/{}/propose"),
    REPORT(60, 20, 600, "/report/{}"),
    GATHER(20, 5, 200, "/communities/new", "/communities/{}/join"),
    UPLOAD(240, 60, 1_200, "/data/new", "/data/{}/versions/new", "/code/new", "/code/{}/update"),
    /** It reads twice everything that is kept of somebody. */
    COPY(6, 6, 60, "/account/copy"),
    WRITE(
            120,
            20,
            1_200,
            "/{}/{}/contributions/{}/contest",
            "/{}/{}/contributions/{}/correct",
            "/{}/{}/contributions/{}/comments/{}/correct",
            "/account/page",
            "/communities/{}/ask",
            "/communities/{}/edit",
            "/communities/{}/calls/new",
            "/communities/{}/calls/{}/take",
            "/communities/{}/calls/{}/give-back",
            "/communities/{}/calls/{}/close",
            "/communities/{}/meetings/new",
            "/communities/{}/meetings/{}/edit",
            "/communities/{}/meetings/{}/cancel",
            "/communities/{}/meetings/{}/minutes",
            "/communities/{}/reports/{}",
            "/communities/{}/pinned",
            "/communities/{}/pinned/{}/unpin",
            "/communities/{}/charter/propose",
            "/communities/{}/charter/{}/opinion",
            "/organizations/new",
            "/organizations/{}/edit",
            "/policy/new",
            "/policy/{}/edit",
            "/data/{}/edit");

    private final int account;
    private final int fresh;
    private final int address;
    private final List<String> routes;

    Deed(int account, int fresh, int address, String... routes) {
        this.account = account;
        this.fresh = fresh;
        this.address = address;
        this.routes = List.of(routes);
    }

    /** How often an account may. */
    int ofAccount(boolean isFresh) {
        return isFresh ? fresh : account;
    }

    /** How often all behind one address may. */
    int ofAddress() {
        return address;
    }

    /** Its routes, each variable as {@code {}}. */
    List<String> routes() {
        return routes;
    }

    /** What is sent to this route. */
    static Optional<Deed> at(String route) {
        String plain = route.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "{}");
        return Arrays.stream(values())
                .filter(deed -> deed.routes.contains(plain))
                .findFirst();
    }
}

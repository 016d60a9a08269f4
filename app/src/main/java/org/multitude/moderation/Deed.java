package org.multitude.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What people send, and how often in an hour: an account, one of its first day or without a confirmed address, and everybody
 * behind one network address. A school, a library or a town hall share an address, so it leaves them room.
 */
enum Deed {
    SIGN_UP(0, 0, 60, "/sign-up"),
    LETTER(20, 20, 120, "/reset-password", "/account/email"),
    CONTRIBUTE(60, 10, 600, "/{}/{}/contribute"),
    COMMENT(120, 20, 1_200, "/{}/{}/contributions/{}/comments"),
    PROPOSE(60, 10, 600, "/policy/{}/consultations/{}/propose"),
    REPORT(60, 20, 600, "/report/{}"),
    GATHER(20, 5, 200, "/communities/new", "/communities/{}/join"),
    UPLOAD(240, 60, 1_200, "/data/new", "/data/{}/versions/new", "/code/new", "/code/{}/update");

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

    /** Whether it puts something before the public: an account that is limited may not. */
    boolean publishes() {
        return switch (this) {
            case CONTRIBUTE, COMMENT, PROPOSE, GATHER, UPLOAD -> true;
            case SIGN_UP, LETTER, REPORT -> false;
        };
    }

    /** What is sent to this route. */
    static Optional<Deed> at(String route) {
        String plain = route.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "{}");
        return Arrays.stream(values())
                .filter(deed -> deed.routes.contains(plain))
                .findFirst();
    }
}

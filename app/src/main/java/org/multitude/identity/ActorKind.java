package org.multitude.identity;

import java.util.Arrays;
import java.util.List;

/** What a person is, in public life. */
public enum ActorKind {
    PUBLIC_AGENT("public-agent"),
    ENTREPRENEUR("entrepreneur"),
    RESEARCHER("researcher"),
    CIVIL_SOCIETY("civil-society"),
    CITIZEN("citizen");

    private final String code;

    ActorKind(String code) {
        this.code = code;
    }

    /** Code in the database, in forms and, behind {@code identity.kind.}, in the bundles. */
    public String code() {
        return code;
    }

    /** The kind with this code. */
    public static ActorKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of actor: " + code));
    }

    /** All codes, in order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(ActorKind::code).toList();
    }
}

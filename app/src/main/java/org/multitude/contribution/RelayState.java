package org.multitude.contribution;

import java.util.Arrays;

/** What became of telling an absent body of a contribution. */
public enum RelayState {
    /** It leaves with the next message to the contact point. */
    WAITING("waiting"),
    /** It is in a message on its way. */
    POSTED("posted"),
    /** The mail server took the message. */
    RELAYED("relayed"),
    /** The message was refused, or could not be delivered for days. */
    FAILED("failed"),
    /** No address to write to was published. */
    NO_CONTACT("no-contact"),
    /** The contact point wants no messages. */
    STOPPED("stopped"),
    /** The people of the body came before it left. */
    NEEDLESS("needless");

    private final String code;

    RelayState(String code) {
        this.code = code;
    }

    /** Code in the database and, behind {@code contribution.relay.}, in the bundles. */
    public String code() {
        return code;
    }

    static RelayState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}

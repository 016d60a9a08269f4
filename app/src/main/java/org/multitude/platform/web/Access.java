package org.multitude.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route. Every handler method carries it; one that does not is refused to everybody, and RoutesTest
 * fails. Rights on a particular thing are checked again by the verb, on the object.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    /** Who may call the route. */
    Who value();

    /** The kinds of callers. */
    enum Who {
        /** Everybody, signed in or not. */
        ANYONE,
        /** Any signed-in account. */
        SIGNED_IN,
        /** A signed-in account that publishes for the body concerned; the verb checks which. */
        PUBLISHER,
        /** A signed-in account that facilitates the group concerned; the verb checks which. */
        FACILITATOR,
        /** An administrator of this installation. */
        ADMINISTRATOR,
        /** Whoever holds the one-time code printed at first start. */
        HOLDER_OF_THE_CODE,
        /** Everybody, but only where development pages are switched on. */
        DEVELOPMENT
    }
}

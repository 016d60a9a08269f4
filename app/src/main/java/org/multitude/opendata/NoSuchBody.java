package org.multitude.opendata;

/** An import was told of a body that is not here. */
public final class NoSuchBody extends RuntimeException {
    public NoSuchBody(String slug) {
        super("No organisation is at /organizations/" + slug
                + ": enter it first, or leave --body out. Nothing was imported.");
    }
}

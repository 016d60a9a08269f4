package org.multitude.platform.web;

import java.net.URI;

/** Keeps a place to go back to on this site, whatever a link or a form says. */
public final class LocalPath {
    private LocalPath() {}

    /** The path, or the home page when it leads elsewhere. */
    public static String of(String asked) {
        boolean local = asked.startsWith("/") && !asked.startsWith("//") && !asked.contains("\\");
        if (!local) {
            return "/";
        }
        try {
            URI uri = URI.create(asked);
            return uri.getHost() == null && uri.getScheme() == null ? asked : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}

package org.multitude.platform.outbound;

import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** What Mozilla's public suffix list, which comes with the HTTP client, says of names. */
public final class PublicSuffixes {
    private static final PublicSuffixMatcher LIST = PublicSuffixMatcherLoader.getDefault();

    private PublicSuffixes() {}

    /** Whether a name stands below a public suffix, so that somebody can hold it: not {@code fr}, not {@code gouv.fr}. */
    public static boolean below(String name) {
        return LIST.getDomainRoot(name) != null;
    }
}

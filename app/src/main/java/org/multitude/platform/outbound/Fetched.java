package org.multitude.platform.outbound;

import java.net.URI;
import java.util.Optional;

/**
 * What is known of an answer before its body is read.
 *
 * @param address where it came from in the end
 * @param type its media type as declared, if it was
 * @param lastModified when it last changed as declared, if it was
 * @param tag its entity tag as declared, if it was
 * @param link other addresses it leads to as declared (RFC 8288), if it was
 */
public record Fetched(
        URI address,
        Optional<String> type,
        Optional<String> lastModified,
        Optional<String> tag,
        Optional<String> link) {}

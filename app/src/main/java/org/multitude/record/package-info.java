/**
 * The public record: an act is appended in the transaction of its effect, becomes an entry of a verifiable log, and is
 * covered by a signed checkpoint within about a second. Knows callers and things only as opaque ids, and holds keys of
 * commitments but never content.
 *
 * <p>Words: <em>act</em>, one public thing that was done; <em>thing</em>, what an act is about, by its random id;
 * <em>field</em>, a named value of a thing that the act set, as a token in the entry or behind a commitment;
 * <em>entry</em>, the canonical JSON in the log; <em>checkpoint</em>, <em>receipt</em> as in the C2SP specifications.
 */
@ApplicationModule(allowedDependencies = "platform :: *")
@NullMarked
package org.multitude.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

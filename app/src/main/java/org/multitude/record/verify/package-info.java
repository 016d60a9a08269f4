/**
 * The verifier: recomputes the whole log of a site, and compares everything the site shows with it. It trusts nothing
 * but the key it was given or met first.
 */
@NamedInterface("verify")
@NullMarked
package org.multitude.record.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** A verifiable, append-only log in the public C2SP and RFC 6962 formats, with no dependency but the JDK. */
@NullMarked
package org.multitudelibs.tlog;

import org.jspecify.annotations.NullMarked;

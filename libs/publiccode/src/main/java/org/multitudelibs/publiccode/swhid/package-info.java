/**
 * Software Hash Identifiers (SWHID 1.2, ISO/IEC 18670): read and written with their qualifiers, and computed of files,
 * of directories on disk and of git repositories. Source: <a href="https://www.swhid.org/specification/v1.2/">the
 * specification</a>, clauses 4 to 6.
 */
@NullMarked
package org.multitudelibs.publiccode.swhid;

import org.jspecify.annotations.NullMarked;

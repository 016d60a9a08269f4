/** Work that runs later or again and again, kept in the database. */
@NamedInterface("jobs")
@NullMarked
package org.multitude.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The one PostgreSQL, embedded or external, its migrations and typed ways to read it. */
@NamedInterface("database")
@NullMarked
package org.multitude.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * A PostgreSQL server that the platform carries and runs itself, for people who bring none. {@link
 * org.multitude.platform.database.embedded.EmbeddedPostgres} is the door. Everything it keeps lies in the directory
 * {@code postgres} of the data directory: the cluster, the password, the unpacked binaries, the server's log and the
 * list of processes that hold the server.
 */
@NullMarked
package org.multitude.platform.database.embedded;

import org.jspecify.annotations.NullMarked;

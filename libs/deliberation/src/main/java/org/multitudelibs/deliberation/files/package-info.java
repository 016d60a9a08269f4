/**
 * What the readers of files share: characters and values with their places, and the limits of what is read. Public for the packages
 * of the formats; others have no need of it but for {@link org.multitudelibs.deliberation.files.FileLimits}.
 */
@NullMarked
package org.multitudelibs.deliberation.files;

import org.jspecify.annotations.NullMarked;

/** What any web application needs: database, web, text, index, jobs, files, mail, outbound calls. No civic word in it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.multitude.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

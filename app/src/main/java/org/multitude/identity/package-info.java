/**
 * People, organisations, sign-in and rights.
 *
 * <p>Words: an <em>actor</em> is a person or an organisation; a person has a <em>kind</em>; a <em>body</em> is an
 * organisation that answers for a commons, <em>claimed</em> once its people have an account here.
 */
@ApplicationModule(allowedDependencies = {"platform :: *", "record"})
@NullMarked
package org.multitude.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

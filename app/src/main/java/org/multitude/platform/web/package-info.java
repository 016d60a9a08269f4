/** Pages, forms, errors, sessions and rights to call a route; knows no civic word. */
@NamedInterface("web")
@NullMarked
package org.multitude.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

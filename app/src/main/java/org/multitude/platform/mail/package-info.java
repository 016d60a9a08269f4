/** Messages to people, kept in the database until a mail server took them. */
@NamedInterface("mail")
@NullMarked
package org.multitude.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

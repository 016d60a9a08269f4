/**
 * Tells programs of acts of the record: a person registers an address, which is sent each act as the feed of the record
 * has it, signed as Standard Webhooks says. Private, but for the acts themselves.
 */
@NullMarked
package org.multitude.notification.webhook;

import org.jspecify.annotations.NullMarked;

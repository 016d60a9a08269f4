package org.multitude.platform.index;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that can be found.
 *
 * @param id its random id
 * @param group the part of the index it belongs to, one for each module that fills it
 * @param kind what it is, a code to count and choose by
 * @param title its name, which weighs most
 * @param text what else is read of it, without markup
 * @param by name of whoever answers for it, or empty
 * @param address path of its page
 * @param at when it last changed
 */
public record IndexedThing(
        UUID id, String group, String kind, String title, String text, String by, String address, Instant at) {}

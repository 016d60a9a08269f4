package org.multitude.identity;

import java.time.Instant;

/**
 * What a provider says of the reader, as her account shows it.
 *
 * @param what what it is about, a key of the bundles
 * @param value what it says
 * @param provider who says it
 * @param at when it said so last
 */
public record ToldByProvider(String what, String value, String provider, Instant at) {}

package org.multitude.record;

/**
 * An act in words.
 *
 * @param html sentence as safe HTML: from the bundles, with everything people wrote escaped
 * @param address path of the page where its effect is seen
 */
public record Told(String html, String address) {}

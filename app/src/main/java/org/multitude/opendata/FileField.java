package org.multitude.opendata;

/**
 * A file that a form already received.
 *
 * @param key what the form carries
 * @param file the file
 */
public record FileField(String key, CheckedFile file) {}

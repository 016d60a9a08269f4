package org.multitude.identity;

/** One value that somebody typed before her session ended; for the pages that carry and show it. */
public record KeptField(String name, String value) {}

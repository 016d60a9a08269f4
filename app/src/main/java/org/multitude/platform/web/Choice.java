package org.multitude.platform.web;

/**
 * One of the answers that a form offers.
 *
 * @param value what is sent
 * @param words what is read
 * @param hint a line under it, or empty
 */
public record Choice(String value, String words, String hint) {
    public Choice(String value, String words) {
        this(value, words, "");
    }
}

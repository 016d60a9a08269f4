package org.multitude.platform.files;

/**
 * A file that is kept.
 *
 * @param sha256 SHA-256 of its content, 64 lower-case hexadecimal digits
 * @param size its length in bytes
 */
public record StoredFile(String sha256, long size) {}

package org.multitude.identity;

/**
 * A provider that people may sign in with, as pages show it.
 *
 * @param name in addresses
 * @param label what people call it
 */
public record Offered(String name, String label) {}

package org.multitude.identity;

/**
 * A provider that opens an account, as pages show it.
 *
 * @param link which
 * @param label what people call it
 */
public record Linked(ProviderLink link, String label) {}

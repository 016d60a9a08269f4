package org.multitude.contribution;

/**
 * To whom a message is addressed, as a page shows it.
 *
 * @param name the name that is shown beside what she wrote
 * @param address where that stands
 */
public record Addressee(String name, String address) {}

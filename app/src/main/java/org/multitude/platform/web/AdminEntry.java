package org.multitude.platform.web;

/**
 * A page of the administration, where it is listed.
 *
 * @param place where it stands in the list: lower first
 * @param name key of its name in the bundles
 * @param address its address, {@code /admin} or below it
 */
public record AdminEntry(int place, String name, String address) {}

package org.multitude.platform.web;

import java.util.UUID;

/**
 * The signed-in account behind a request, as the web sees it.
 *
 * @param id opaque id of the account
 * @param label what the account is called in the page's head
 * @param administrator whether it administers this installation
 */
public record Account(UUID id, String label, boolean administrator) {}

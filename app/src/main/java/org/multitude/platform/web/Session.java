package org.multitude.platform.web;

import java.util.UUID;

/**
 * One sign-in on one device.
 *
 * @param token secret of 256 bits held in the cookie; the database keeps only its SHA-256
 * @param account the account signed in
 */
public record Session(String token, UUID account) {
    @Override
    public String toString() {
        return "Session[account=" + account + "]";
    }
}

package org.multitude.identity;

import java.time.Instant;

/**
 * The second factor of an account.
 *
 * @param since since when it is asked for
 * @param recoveryCodes how many recovery codes are left
 */
public record SecondFactor(Instant since, int recoveryCodes) {}

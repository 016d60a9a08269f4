package org.multitude.opengov.consultation;

/**
 * How many took part so far.
 *
 * @param participants people who voted
 * @param withoutAccount those of them who had no account
 * @param votes votes that count
 * @param changes how often a vote was given or changed: what was computed at the same number is up to date
 * @param batches sealed batches
 */
public record Turnout(int participants, int withoutAccount, long votes, long changes, int batches) {
    /** How the bundles say it: {@code all} voted without an account, {@code none}, or {@code some}. */
    public static String accounts(int participants, int withoutAccount) {
        if (withoutAccount == 0) {
            return "none";
        }
        return withoutAccount == participants ? "all" : "some";
    }
}

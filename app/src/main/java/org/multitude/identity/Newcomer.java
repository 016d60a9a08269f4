package org.multitude.identity;

/**
 * Somebody whom a provider vouches for and who has no account yet.
 *
 * @param provider name of the provider in the settings
 * @param vouched what it says
 * @param to where she was going
 * @param kept what she had typed
 */
record Newcomer(String provider, Vouched vouched, String to, KeptForm kept) {}

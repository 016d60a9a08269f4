package org.multitude.identity;

import java.util.Optional;

/**
 * What a secret link stands for.
 *
 * @param person whose it is
 * @param email address that it was sent to; none where whoever runs the platform handed it over
 */
record SecretLink(PersonId person, Optional<String> email) {}

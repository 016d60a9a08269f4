package org.multitudelibs.publiccode;

import java.util.Optional;

/**
 * Under which terms the software may be reused (standard, key {@code legal}).
 *
 * @param license an expression of SPDX, such as {@code EUPL-1.2 OR MIT}
 * @param repoOwner deprecated
 * @param authorsFile deprecated
 */
public record Legal(
        Optional<String> license,
        Optional<String> mainCopyrightOwner,
        Optional<String> repoOwner,
        Optional<String> authorsFile) {}

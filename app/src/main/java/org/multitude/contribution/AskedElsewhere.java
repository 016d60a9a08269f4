package org.multitude.contribution;

import java.time.LocalDate;

/**
 * Another office or body that was asked, as colleagues see it.
 *
 * @param id by which the page says that it replied
 * @param whom its name
 * @param since since when
 * @param replied whether it replied
 */
public record AskedElsewhere(String id, String whom, LocalDate since, boolean replied) {}

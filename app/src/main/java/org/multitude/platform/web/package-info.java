/** What every page is made of: the drawings (seals, answer clocks, ticks, icons) and what the templates share. */
@NullMarked
package org.multitude.platform.web;

import org.jspecify.annotations.NullMarked;

/**
 * Opinion maps: from what people agree and disagree with, who thinks alike, what sets them apart and what they share.
 *
 * <p>Pure functions on votes. The same votes give the same map, bit for bit, on any machine.
 */
@NullMarked
package org.multitudelibs.deliberation.opinion;

import org.jspecify.annotations.NullMarked;

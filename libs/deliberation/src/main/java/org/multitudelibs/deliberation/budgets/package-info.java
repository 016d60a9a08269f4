/**
 * Participatory budgets: which projects a sum of money pays for, by what voters said of them. Projects are numbered from 0 in
 * the order in which they are listed; money and points are exact. Every allocation comes with its steps, with what became of
 * each project and why, and, where voters pay, with who paid how much.
 */
@NullMarked
package org.multitudelibs.deliberation.budgets;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.multitudelibs.deliberation.budgets;

import org.jspecify.annotations.NullMarked;

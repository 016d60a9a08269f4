package org.multitude.identity;

import java.util.List;
import org.multitude.platform.kept.Kept;

/** How a copy of what is kept of somebody is written, one row after the other. */
interface CopyFormat {
    /** Begins with when the copy was made and for whom. */
    void begin();

    /** A kind of thing begins. */
    void section(Kept kept);

    /** A row of it, with a value for each of its columns. */
    void row(Kept kept, List<CopiedValue> values);

    /** It ends, after this many rows. */
    void sectionEnds(long rows);

    /** Nothing else comes. */
    void end();
}

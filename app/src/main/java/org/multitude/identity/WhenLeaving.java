package org.multitude.identity;

import java.util.List;
import org.multitude.platform.web.Frame;

/** Forgets a person who deletes her account, in the transaction that does; modules above give one each. */
public interface WhenLeaving {
    /**
     * Forgets her. What she wrote was erased before, as far as she wanted.
     *
     * @throws org.multitude.platform.web.Refusal when something depends on her; nothing is deleted then
     */
    void leaving(PersonId person);

    /** What needs her, so that she has to find somebody else before she can leave. */
    default List<Frame.Link> needing(PersonId person) {
        return List.of();
    }
}

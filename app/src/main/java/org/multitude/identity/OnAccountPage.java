package org.multitude.identity;

import java.util.List;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Frame;

/** What a person finds on her account page beside what identity knows; modules above give one each. */
public interface OnAccountPage {
    /** Links to what the module keeps for this person. */
    List<Frame.Link> links(PersonId person, Words words);
}

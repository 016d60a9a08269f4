package org.multitude.community;

import java.util.List;
import org.multitude.record.ToldAct;

/**
 * The page of a meeting.
 *
 * @param community the community
 * @param meeting the meeting
 * @param begun whether it has started
 * @param past whether it is over
 * @param registered whether the reader registered
 * @param facilitates whether she facilitates
 * @param acts what happened, newest first
 */
public record MeetingPage(
        Community community,
        Meeting meeting,
        boolean begun,
        boolean past,
        boolean registered,
        boolean facilitates,
        List<ToldAct> acts) {
    public MeetingPage {
        acts = List.copyOf(acts);
    }
}

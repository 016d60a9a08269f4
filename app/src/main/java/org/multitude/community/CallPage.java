package org.multitude.community;

import java.util.List;
import org.multitude.record.ToldAct;

/**
 * The page of a call.
 *
 * @param community the community
 * @param call the call
 * @param over whether its last day has passed
 * @param takers those who take part, as they are named
 * @param member whether the reader is a member
 * @param facilitates whether she facilitates
 * @param takes whether she takes part
 * @param named whether she has a public name that she may show
 * @param acts what happened, newest first
 */
public record CallPage(
        Community community,
        Call call,
        boolean over,
        List<String> takers,
        boolean member,
        boolean facilitates,
        boolean takes,
        boolean named,
        List<ToldAct> acts) {
    public CallPage {
        takers = List.copyOf(takers);
        acts = List.copyOf(acts);
    }
}

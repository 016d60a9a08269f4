package org.multitude.portal;

import java.util.Map;
import org.multitude.commons.CommonsKind;
import org.multitude.community.Community;
import org.multitude.community.Presence;

/**
 * A community as the home page shows it.
 *
 * @param community the community
 * @param presence who is in it
 * @param commons how many of each kind it looks after
 */
public record CommunityRow(Community community, Presence presence, Map<CommonsKind, Long> commons) {}

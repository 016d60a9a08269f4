package org.multitude.community;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsId;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;

/** Finds communities, and who and what belongs to them. */
public interface Communities {
    /** A community by id. */
    Optional<Community> find(CommunityId id);

    /** A community by the end of its address. */
    Optional<Community> bySlug(String slug);

    /** Several communities, in one query. */
    Map<CommunityId, Community> byIds(Collection<CommunityId> ids);

    /** All of them, newest first. */
    Slice<Community> newest(Optional<Cursor> after, int limit);

    /** All of them, oldest first. */
    Slice<Community> oldest(Optional<Cursor> after, int limit);

    /** Those that look after a commons, by name. */
    List<Community> lookingAfter(CommonsId commons);

    /** Those that a person is in, by name. */
    List<Community> of(PersonId person);

    /** What a community looks after, the latest first, at most {@code limit}. */
    default List<CommonsId> commonsOf(CommunityId community, int limit) {
        return commonsOf(List.of(community), limit).getOrDefault(community, List.of());
    }

    /** What each of these communities looks after, the latest first, at most {@code limit} each, in one query. */
    Map<CommunityId, List<CommonsId>> commonsOf(Collection<CommunityId> communities, int limit);

    /** Whether a person facilitates a community. */
    boolean facilitates(PersonId person, CommunityId community);

    /** Who is in each of these communities, by kind, in one query. */
    Map<CommunityId, Presence> presences(Collection<CommunityId> communities);
}

package org.multitude.contribution;

import java.time.Instant;
import java.util.Optional;
import org.multitude.identity.OrganizationId;
import org.multitude.record.ActId;

/**
 * A message in the discussion of a contribution.
 *
 * @param id its random id, as in acts
 * @param contribution what it discusses
 * @param author who wrote it
 * @param onBehalf the body she spoke for, if she did
 * @param text in Markdown
 * @param quote what it quotes, if it does
 * @param at when
 * @param act the act that recorded it
 * @param erased whether its text was erased
 */
public record Comment(
        CommentId id,
        ContributionId contribution,
        Author author,
        Optional<OrganizationId> onBehalf,
        String text,
        Optional<Quote> quote,
        Instant at,
        ActId act,
        boolean erased) {}

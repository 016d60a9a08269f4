package org.multitude;

import java.util.Map;

/** What {@link EveryColumnTest} does not expect of tables and columns, and why. */
final class Columns {
    /** The key of the field that says the address of a thing. */
    private static final String SLUG = "keys[array_position(names, 'slug')]";

    /** Tables that hold no public thing. */
    static final Map<String, String> OTHER_TABLES = Map.ofEntries(
            Map.entry("identity.person", "accounts are private"),
            Map.entry("identity.secret_link", "hashes of links in letters"),
            Map.entry("identity.second_factor", "secrets of accounts"),
            Map.entry("identity.recovery_code", "hashes of codes"),
            Map.entry("identity.halfway", "hashes of tickets between two pages"),
            Map.entry("identity.demand", "what is asked of administrators is not public"),
            Map.entry("identity.membership", "who publishes for a body is private"),
            Map.entry("identity.claim_code", "a secret of the first start"),
            Map.entry("identity.body_claim", "requests to speak for a body are private"),
            Map.entry("contribution.relay", "what is to be sent to contact points; that it was sent is an act"),
            Map.entry("contribution.contact_point", "what contact points chose is private"),
            Map.entry("commons.activity", "counts made from the acts by a follower"),
            Map.entry("contribution.reminder", "of what bodies were reminded is private"),
            Map.entry("contribution.counter", "the next number, not shown"),
            Map.entry("opendata.offered_licence", "what a form offers"),
            Map.entry("opendata.package", "made from datasets by a follower, for the CKAN API"),
            Map.entry("opendata.received", "files that nobody published yet"),
            Map.entry("opengov.turnout", "counts of a running consultation; its close is checked"),
            Map.entry("opengov.participation", "who votes is private"),
            Map.entry("opengov.participant", "which account she has is private"),
            Map.entry("opengov.ticket", "cookies are private"),
            Map.entry("opengov.vote", "private until the close, which publishes a file that is checked"),
            Map.entry("opengov.opinion", "computed from the votes: said in docs/model.md"),
            Map.entry("opengov.polis_source", "which conversations were brought in, not shown"),
            Map.entry("record.tree", "the log itself: recomputed"),
            Map.entry("record.tile", "the log itself: recomputed"),
            Map.entry("record.bundle", "the log itself: recomputed"),
            Map.entry("record.checkpoint", "the log itself: its signature is checked"),
            Map.entry("record.era", "the keys of the log: SuccessorTest changes what is said of them"),
            Map.entry("record.witness", "how witnesses answered: their cosignatures stand in the checkpoint"),
            Map.entry("record.waiting", "which acts have no place in the log yet, for a second"),
            Map.entry("record.erasure_to_do", "which erasures a restored backup has to carry out again, until it has"),
            Map.entry("record.shelf", "counts made from the acts by a follower"),
            Map.entry("record.shelved", "finds acts by type and body: made from the acts by a follower"),
            Map.entry("record.mention", "finds acts by thing: made from the acts by a follower"),
            Map.entry("record.follower", "how far followers are, not shown"));

    /** Columns that pages do not show, or of which docs/model.md says that they are not checked. */
    static final Map<String, String> NOT_CHECKED = Map.ofEntries(
            Map.entry("identity.organization.version", "notices two people editing at once"),
            Map.entry("identity.organization.created_at", "only the order of lists"),
            Map.entry("commons.entry.version", "notices two people editing at once"),
            Map.entry("commons.entry.updated_at", "said in docs/model.md"),
            Map.entry("commons.link.created_at", "only the order of lists"),
            Map.entry("community.community.charter_act", "chooses a seal: said in docs/model.md"),
            Map.entry("community.membership.person", "private"),
            Map.entry("community.membership.since", "only the order of lists"),
            Map.entry("community.attachment.since", "only the order of lists"),
            Map.entry("contribution.contribution.body", "chooses whose desk it is on, which is private"),
            Map.entry("contribution.contribution.version", "notices two people editing at once"),
            Map.entry("contribution.contribution.author", "private"),
            Map.entry("contribution.contribution.acknowledged_by", "private"),
            Map.entry("contribution.contribution.answered_by", "private"),
            Map.entry("contribution.contribution.done_by", "private"),
            Map.entry("contribution.contribution.submitted_act", "chooses a seal: said in docs/model.md"),
            Map.entry("contribution.contribution.acknowledged_act", "chooses a seal: said in docs/model.md"),
            Map.entry("contribution.contribution.answered_act", "chooses a seal: said in docs/model.md"),
            Map.entry("contribution.contribution.done_act", "chooses a seal: said in docs/model.md"),
            Map.entry("contribution.contribution.left_to_do", "made from state and decision for lists"),
            Map.entry("contribution.contribution.comments", "a count: said in docs/model.md"),
            Map.entry("contribution.comment.author", "private"),
            Map.entry("contribution.promise.declared_at", "only the order of lists"),
            Map.entry("contribution.promise.act", "chooses a seal: said in docs/model.md"),
            Map.entry("contribution.comment.act", "chooses a seal: said in docs/model.md"),
            Map.entry("opendata.listed_file.listed_at", "only the order of lists"),
            Map.entry("opendata.source.imported_at", "not shown"),
            Map.entry("opengov.consultation.body", "whose acts they are; pages show the body of the policy"),
            Map.entry("opengov.consultation.state", "for jobs; pages read when it was closed"),
            Map.entry("opengov.consultation.opened_by", "private"),
            Map.entry("opengov.consultation.closed_by", "private"),
            Map.entry("opengov.statement.author", "private"),
            Map.entry("opengov.statement.decided_by", "private"),
            Map.entry("opengov.statement.answered_by", "private"),
            Map.entry("opengov.statement.act", "chooses a seal: said in docs/model.md"),
            Map.entry("opengov.statement.answered_act", "chooses a seal: said in docs/model.md"),
            Map.entry("opengov.batch.sealed_at", "only the order of lists"),
            Map.entry("opendata.source.described_here", "whether an import may update; not shown"),
            Map.entry("opengov.phase.position", "only the order of phases, which their dates have to follow"),
            Map.entry("opengov.policy.commons", "holds nothing that pages show: they find phases by their policy"),
            Map.entry("opensource.card.act", "chooses a seal: said in docs/model.md"),
            Map.entry("site.text.draft_fr", "what administrators are still writing"),
            Map.entry("site.text.draft_en", "what administrators are still writing"),
            Map.entry("site.text.drafted_at", "not shown"),
            Map.entry("site.text.version", "notices two people editing at once"),
            Map.entry("site.text.published_act", "chooses a seal: said in docs/model.md"),
            Map.entry("opensource.software.repository_key", "finds the software at a repository, not shown"),
            Map.entry("record.act.ord", "PostgreSQL refuses to change it"));

    static final Map<String, String> ROWS =
            Map.of("record.act", "'slug' = any(names)", "opengov.statement", "decision is not null");

    /** Other values that the site can read, where any text would not be one. */
    static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("identity.organization.type", "'university'"),
            Map.entry("commons.entry.kind", "'software'"),
            Map.entry("commons.entry.visibility", "'draft'"),
            Map.entry("commons.link.relation", "'serves'"),
            Map.entry("community.membership.kind", "'citizen'"),
            Map.entry("community.membership.role", "'member'"),
            Map.entry("contribution.contribution.kind", "case kind when 'question' then 'problem' else 'question' end"),
            Map.entry("contribution.contribution.state", "'answered'"),
            Map.entry("contribution.contribution.author_kind", "'citizen'"),
            Map.entry("contribution.contribution.decision", "'declined'"),
            Map.entry("contribution.comment.author_kind", "'citizen'"),
            Map.entry("opendata.version.charset", "'ISO-8859-1'"),
            Map.entry("opendata.version.separator", "'tab'"),
            Map.entry("opendata.version.sha256", "(select max(sha256) from opensource.card)"),
            Map.entry("opensource.card.sha256", "(select max(sha256) from opendata.version)"),
            Map.entry("site.text.kind", "'privacy'"),
            Map.entry("opengov.consultation.moderation", "'after'"),
            Map.entry("opengov.statement.state", "'set-aside'"),
            Map.entry("opengov.statement.origin", "'body'"),
            Map.entry("opengov.statement.author_kind", "'researcher'"),
            Map.entry("opengov.statement.decision", "'declined'"),
            Map.entry("opengov.phase.starts", "starts - 1"),
            Map.entry("record.act.names", "array_replace(names, 'slug', 'gulp')"),
            Map.entry(
                    "record.act.keys",
                    "array_replace(keys, " + SLUG + ", set_byte(" + SLUG + ", 3, get_byte(" + SLUG + ", 3) # 1))"),
            Map.entry("opengov.phase.ends", "ends - 1"));

    private Columns() {}
}

package org.multitudelibs.deliberation.polis;

/** Names of the columns of the files. */
final class Columns {
    static final String TIMESTAMP = "timestamp";
    static final String DATETIME = "datetime";
    static final String COMMENT_ID = "comment-id";
    static final String AUTHOR_ID = "author-id";
    static final String AGREES = "agrees";
    static final String DISAGREES = "disagrees";
    static final String MODERATED = "moderated";
    static final String IS_META = "is-meta";
    static final String IS_SEED = "is-seed";
    static final String CONSENSUS = "group-informed-consensus";
    static final String COMMENT_BODY = "comment-body";
    static final String VOTER_ID = "voter-id";
    static final String VOTE = "vote";
    static final String PARTICIPANT = "participant";
    static final String GROUP_ID = "group-id";
    static final String N_COMMENTS = "n-comments";
    static final String N_VOTES = "n-votes";
    static final String N_AGREE = "n-agree";
    static final String N_DISAGREE = "n-disagree";
    static final String N_VISITORS = "n-visitors";
    static final String N_VOTERS = "n-voters";
    static final String N_COMMENTERS = "n-commenters";

    private Columns() {}
}

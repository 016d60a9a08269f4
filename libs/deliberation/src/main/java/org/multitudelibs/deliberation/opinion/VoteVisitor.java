package org.multitudelibs.deliberation.opinion;

/** Is given votes one by one. */
@FunctionalInterface
public interface VoteVisitor {
    void vote(int participant, int statement, Opinion opinion);
}

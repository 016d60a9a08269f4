package org.multitude.record.verify;

import java.util.List;

/**
 * What a verification found.
 *
 * @param origin name of the log
 * @param vkey key that its checkpoint was checked with
 * @param size number of acts recomputed
 * @param root root of the tree, in base64
 * @param known size of the log when this computer last saw it, or -1 at the first meeting
 * @param things number of things compared, or -1 when content was not asked for
 * @param files number of files downloaded and hashed
 * @param lost number of acts that an act declares lost with a restored backup: nothing of the site is compared with them
 * @param erased number of things of which acts erased something: exactly that is not compared
 * @param hidden number of things of which acts hide something: exactly that is not shown
 * @param witnesses those of the policy that cosigned the checkpoint, each with when it says it did
 * @param handovers acts by which another key came to sign, in words
 * @param findings everything that does not hold; none when all is well
 */
public record Report(
        String origin,
        String vkey,
        long size,
        String root,
        long known,
        long things,
        long files,
        long lost,
        long erased,
        long hidden,
        List<String> witnesses,
        List<String> handovers,
        List<Finding> findings) {
    public Report {
        witnesses = List.copyOf(witnesses);
        handovers = List.copyOf(handovers);
        findings = List.copyOf(findings);
    }

    /** Whether the log extends what this computer knew of it. */
    public boolean extended() {
        return known >= 0
                && findings.stream().noneMatch(finding -> finding.where().equals("log"));
    }

    /** Whether nothing was found wrong. */
    public boolean holds() {
        return findings.isEmpty();
    }
}

package org.multitudelibs.publiccode;

import java.util.List;
import java.util.Optional;

/**
 * What was read in a publiccode.yml.
 *
 * @param software the description, present as soon as the file has a supported version, a name and a URL: a file with
 *     an error elsewhere still tells something to a catalogue. What is wrong in the file is left out of it.
 * @param findings errors and warnings in the order of the file
 */
public record Reading(Optional<Software> software, List<Finding> findings) {

    public Reading {
        findings = List.copyOf(findings);
    }

    /** Whether the file follows the standard: it may have warnings, it has no error. */
    public boolean isValid() {
        return errors().isEmpty();
    }

    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    public List<Finding> warnings() {
        return findings.stream().filter(finding -> !finding.isError()).toList();
    }
}

package org.multitudelibs.deliberation.pabulib;

import java.util.List;
import java.util.Optional;

/**
 * What a file says before its ballots, whole and as it stands, what is unknown to us included.
 *
 * @param metaColumns the line that heads META: {@code key} and {@code value}
 * @param meta the lines of META, a key and a value each, in their order
 * @param projectColumns names of the columns of PROJECTS
 * @param projects the lines of PROJECTS
 * @param voteColumns names of the columns of VOTES
 */
public record PbHead(
        PbRow metaColumns, List<PbRow> meta, PbRow projectColumns, List<PbRow> projects, PbRow voteColumns) {

    public PbHead {
        meta = List.copyOf(meta);
        projects = List.copyOf(projects);
    }

    /** What META says under a key, without the space around it. */
    public Optional<String> meta(String key) {
        return meta.stream()
                .filter(row -> row.values().getFirst().strip().equals(key))
                .map(row -> row.values().getLast().strip())
                .findFirst();
    }
}

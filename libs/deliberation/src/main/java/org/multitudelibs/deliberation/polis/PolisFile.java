package org.multitudelibs.deliberation.polis;

/** The files of an exported conversation. */
public enum PolisFile {
    SUMMARY("summary.csv"),
    COMMENTS("comments.csv"),
    VOTES("votes.csv"),
    PARTICIPANTS("participants-votes.csv"),
    HISTORY("stats-history.csv");

    private final String fileName;

    PolisFile(String fileName) {
        this.fileName = fileName;
    }

    /** Its name in the folder. */
    public String fileName() {
        return fileName;
    }
}

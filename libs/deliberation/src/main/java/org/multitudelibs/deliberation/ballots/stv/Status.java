package org.multitudelibs.deliberation.ballots.stv;

/** What has become of a candidate. */
public enum Status {
    CONTINUING,
    ELECTED,
    EXCLUDED
}

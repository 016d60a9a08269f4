package org.multitudelibs.publiccode;

/** How grave a finding is: an error makes the file invalid, a warning asks for a change some day. */
public enum Severity {
    ERROR,
    WARNING
}

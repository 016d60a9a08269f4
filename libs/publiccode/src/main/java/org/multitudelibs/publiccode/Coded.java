package org.multitudelibs.publiccode;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of a closed list of the standard, written in files as {@link #code()}. */
public sealed interface Coded permits DevelopmentStatus, MaintenanceType, SoftwareType {

    /** The value as files write it. */
    String code();

    /** The value written so among these, if any. */
    static <T extends Coded> Optional<T> find(T[] values, String code) {
        return Arrays.stream(values).filter(value -> value.code().equals(code)).findFirst();
    }

    /** The codes of these values in one line. */
    static String codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).collect(Collectors.joining(", "));
    }
}

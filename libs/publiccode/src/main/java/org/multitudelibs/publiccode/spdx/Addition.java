package org.multitudelibs.publiccode.spdx;

/** An exception of the SPDX list: what is written after WITH, such as {@code Classpath-exception-2.0}. */
public record Addition(String id, String name, boolean deprecated) {}

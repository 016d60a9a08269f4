package org.multitude.platform.tables;

/** Whether questions to a table can be answered. */
public sealed interface TableState {
    /** They can. */
    record Opened(Table table) implements TableState {}

    /** Not yet: it is being read for the first time. */
    record BeingOpened() implements TableState {}

    /** They cannot, for this reason. */
    record Closed(TableRefusal reason) implements TableState {}
}

package org.multitudelibs.tlog;

/** A tile or an entry bundle that the tree needs is not stored. */
public final class MissingFileException extends TlogException {

    private final transient TilePath path;

    MissingFileException(TilePath path) {
        super(path.path() + " is not stored");
        this.path = path;
    }

    /** The file that is missing. */
    public TilePath path() {
        return path;
    }
}

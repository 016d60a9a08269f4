package org.multitudelibs.deliberation.files;

/**
 * How much is read of a file. The largest published ones stay far below; what goes beyond is refused with a
 * {@link org.multitudelibs.deliberation.MalformedFileException} that says where.
 *
 * <p>So no line, no value and no number in a small file makes it cost much. What is kept of a file (votes, ballots, names, texts)
 * still grows with its unpacked bytes, to several times as many in memory where values are short: who reads files of strangers
 * bounds their size besides, or the memory of the program that reads them.
 */
public final class FileLimits {
    /** Bytes of a file that is read row by row (Polis, Pabulib), unpacked: 4 GiB. */
    public static final long ROWS_BYTES = 1L << 32;

    /** Bytes of a file that is read whole ({@code .blt}, PrefLib): 128 MiB. */
    public static final long WHOLE_BYTES = 1L << 27;

    /** Characters of one value, name or word, and of one line of PrefLib: 1,048,576. */
    public static final int VALUE_LENGTH = 1 << 20;

    /** Characters of one line of a table in all its values together: 16,777,216. */
    public static final int LINE_LENGTH = 1 << 24;

    /** Values of one line, and so columns of a table: 100,000. */
    public static final int COLUMNS = 100_000;

    /** Lines of a table that is read row by row: 100 million. */
    public static final int ROWS = 100_000_000;

    /** Ballots of a {@code .blt} file, lines of a file of PrefLib: 10 million. */
    public static final int ORDERS = 10_000_000;

    /** Candidates, alternatives, projects or statements, and seats: 100,000. */
    public static final int OPTIONS = 100_000;

    /** Points that {@code default_score} gives in all ballots of a file of Pabulib together: 50 million. */
    public static final int DEFAULT_SCORES = 50_000_000;

    /** Keys that a file says of itself: 10,000. */
    public static final int KEYS = 10_000;

    /** Files in a packed export: 1,000. */
    public static final int PACKED_FILES = 1_000;

    /** How many times larger than packed a file may be, once it has more than {@link #PACKED_BYTES}: 500. */
    public static final int PACKED_RATIO = 500;

    /** Unpacked bytes from which {@link #PACKED_RATIO} is looked at: 16 MiB. */
    public static final long PACKED_BYTES = 1L << 24;

    private FileLimits() {}
}

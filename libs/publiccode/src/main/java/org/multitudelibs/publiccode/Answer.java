package org.multitudelibs.publiccode;

/** What asking for an address gave. */
public sealed interface Answer {

    /**
     * The server answered.
     *
     * @param status of HTTP, once redirects are followed: 200, 404
     * @param firstBytes as many as were wanted, fewer if the answer is shorter; none unless the status is of the 200s
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Page(int status, byte[] firstBytes) implements Answer {
        boolean isFine() {
            return status >= 200 && status < 300;
        }
    }

    /** No answer came, or none that counts. */
    record Silence(Reason reason) implements Answer {}

    /** Why there is no answer. */
    enum Reason {
        /** The host lies in a private network, or a redirect leads into one. */
        PRIVATE(FindingCode.ADDRESS_PRIVATE),
        /** The name of a user stands in the address, perhaps with a password. */
        NAMES_USER(FindingCode.ADDRESS_NAMES_USER),
        /** The name of the host is not one that can be asked for, such as one with an underscore. */
        UNASKABLE(FindingCode.HOST_NOT_ASKABLE),
        /** No address is known for the host. */
        UNKNOWN_HOST(FindingCode.HOST_UNKNOWN),
        /** The host does not answer, or not as a web server does. */
        UNREACHABLE(FindingCode.NO_ANSWER),
        /** Redirects lead to redirects. */
        TOO_MANY_REDIRECTS(FindingCode.TOO_MANY_REDIRECTS),
        /** The time for it was over. */
        TOO_SLOW(FindingCode.TOO_SLOW),
        /** Enough was asked for already. */
        NOT_ASKED(FindingCode.NOT_ASKED_FOR);

        private final FindingCode code;

        Reason(FindingCode code) {
            this.code = code;
        }

        /** What was not asked for is nothing wrong in the file. */
        boolean isNobodysFault() {
            return this == NOT_ASKED || this == UNASKABLE;
        }

        FindingCode code() {
            return code;
        }
    }
}

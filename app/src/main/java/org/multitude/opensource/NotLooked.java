package org.multitude.opensource;

import java.util.Locale;
import org.multitude.platform.outbound.OutboundRefusal;

/** A look on the web that was not made to its end, so that nothing can be said of what lies there. */
final class NotLooked extends Exception {
    private final Reason reason;

    NotLooked(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    static NotLooked because(OutboundRefusal refused) {
        return new NotLooked(
                switch (refused) {
                    case OutboundRefusal.NotWeb _ -> Reason.NOT_WEB;
                    case OutboundRefusal.PrivateAddress _ -> Reason.PRIVATE_ADDRESS;
                    case OutboundRefusal.UnknownHost _ -> Reason.UNKNOWN_HOST;
                    case OutboundRefusal.Unreachable _ -> Reason.UNREACHABLE;
                    case OutboundRefusal.TooManyRedirects _ -> Reason.TOO_MANY_REDIRECTS;
                    case OutboundRefusal.TooLarge _ -> Reason.TOO_LARGE;
                    case OutboundRefusal.TooSlow _ -> Reason.TOO_SLOW;
                    case OutboundRefusal.AnsweredWith with -> answered(with.answer());
                });
    }

    private static Reason answered(int status) {
        if (status >= 500) {
            return Reason.SERVER_ERROR;
        }
        return switch (status) {
            case 401, 403 -> Reason.NOT_PUBLIC;
            case 429 -> Reason.TOO_MANY_REQUESTS;
            default -> Reason.REFUSED;
        };
    }

    Reason reason() {
        return reason;
    }

    /** Why; each has a sentence in the bundles. */
    enum Reason {
        NOT_WEB(false),
        PRIVATE_ADDRESS(false),
        UNKNOWN_HOST(true),
        UNREACHABLE(true),
        TOO_MANY_REDIRECTS(false),
        TOO_LARGE(false),
        TOO_SLOW(true),
        /** The host wants to know who asks. */
        NOT_PUBLIC(false),
        TOO_MANY_REQUESTS(true),
        SERVER_ERROR(true),
        /** Any other answer that is no success. */
        REFUSED(false),
        /** A page for people, in place of a file. */
        PAGE(false),
        /** There is no card at the address of the card. */
        MISSING(false);

        private final boolean passing;

        Reason(boolean passing) {
            this.passing = passing;
        }

        /** Whether the same may be answered later. */
        boolean isPassing() {
            return passing;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

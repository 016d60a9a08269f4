package org.multitude.platform.outbound;

import java.time.Duration;
import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Why an address that a person or a file named was not fetched. */
public abstract sealed class OutboundRefusal extends Refusal {
    private OutboundRefusal(String key, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, key, arguments);
    }

    /** The address is not http or https, names no host, or carries a password. */
    public static final class NotWeb extends OutboundRefusal {
        NotWeb(String address) {
            super("outbound.not-web", address);
        }
    }

    /** The host lies in a private network, on this machine, or in a range that is not for the public. */
    public static final class PrivateAddress extends OutboundRefusal {
        PrivateAddress(String host) {
            super("outbound.private-address", host);
        }
    }

    /** No address is known for the host. */
    public static final class UnknownHost extends OutboundRefusal {
        UnknownHost(String host) {
            super("outbound.unknown-host", host);
        }
    }

    /** The host does not answer, or not as a web server does. */
    public static final class Unreachable extends OutboundRefusal {
        Unreachable(String host, Throwable cause) {
            super("outbound.unreachable", host);
            initCause(cause);
        }
    }

    /** The host answers with something else than success. */
    public static final class AnsweredWith extends OutboundRefusal {
        private final int answer;

        AnsweredWith(String host, int status) {
            super("outbound.answered-with", host, String.valueOf(status));
            this.answer = status;
        }

        /** The status of HTTP that the host answered, such as 404. */
        public int answer() {
            return answer;
        }
    }

    /** The host leads from one address to another too many times. */
    public static final class TooManyRedirects extends OutboundRefusal {
        TooManyRedirects(String host) {
            super("outbound.too-many-redirects", host);
        }
    }

    /** The answer is longer than what was asked for may be. */
    public static final class TooLarge extends OutboundRefusal {
        TooLarge(long limit) {
            super("outbound.too-large", limit / 1000);
        }
    }

    /** The answer takes too long. */
    public static final class TooSlow extends OutboundRefusal {
        TooSlow(Duration limit) {
            super("outbound.too-slow", limit.toSeconds());
        }
    }
}

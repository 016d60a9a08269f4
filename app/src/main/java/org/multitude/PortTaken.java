package org.multitude;

/** Another program listens on the port. */
final class PortTaken extends RuntimeException {
    PortTaken(int port, Throwable cause) {
        super(
                "Port " + port
                        + " cannot be used: another program listens on it, or this user may not. Choose another one"
                        + " with --port or MULTITUDE_PORT.",
                cause);
    }
}

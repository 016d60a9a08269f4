package org.multitude.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The clock that every verb reads. It tells the time of the machine, but for what runs inside {@link #at}: a
 * demonstration does things today that are said to have happened earlier, and whoever records them asks
 * {@link #simulating} so as to say that they never did.
 */
public final class PlatformClock extends Clock {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final ZoneId zone;

    public PlatformClock() {
        this(ZoneOffset.UTC);
    }

    private PlatformClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Does something as of another moment, on this thread only. */
    public static <T> T at(Instant moment, Supplier<T> deed) {
        return ScopedValue.where(MOMENT, moment).call(deed::get);
    }

    /** Whether what runs now is told, and not happening. */
    public static boolean simulating() {
        return MOMENT.isBound();
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new PlatformClock(other);
    }
}

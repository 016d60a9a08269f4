package org.multitude.moderation;

import java.util.UUID;
import org.multitude.record.WhenErased;
import org.springframework.stereotype.Component;

/** Forgets the fingerprint and the links of a text that is erased. */
@Component
class ForgetSeen implements WhenErased {
    private final SignalStore signals;

    ForgetSeen(SignalStore signals) {
        this.signals = signals;
    }

    @Override
    public void erased(UUID thing) {
        signals.forget(thing);
    }
}

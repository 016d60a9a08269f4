package org.multitude.record;

import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out again what a restored backup did not know was erased, hidden or shown again, before the web server starts:
 * what was erased or hidden after the backup is not served again.
 */
@Component
class EraseAgain implements SmartInitializingSingleton {
    private final ErasureStore erasures;
    private final ActStore acts;
    private final Writings writings;
    private final HideThing hide;
    private final TransactionTemplate transaction;

    EraseAgain(
            ErasureStore erasures, ActStore acts, Writings writings, HideThing hide, TransactionTemplate transaction) {
        this.erasures = erasures;
        this.acts = acts;
        this.writings = writings;
        this.hide = hide;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (UUID act : erasures.allToDo()) {
            transaction.executeWithoutResult(status -> {
                acts.find(new ActId(act)).ifPresent(this::again);
                erasures.done(act);
            });
        }
    }

    private void again(RecordedAct act) {
        if (act.entry().erased().isEmpty()) {
            hideAgain(act);
            return;
        }
        // What was made after the backup is not there, and needs no erasing.
        writings.lockHidden(act.thing()).ifPresent(found -> {
            if (found.written().shown()) {
                found.kind().withdraw(act.thing());
            }
            writings.forget(found, act.entry().erased());
        });
    }

    private void hideAgain(RecordedAct act) {
        if (HideThing.NOTHING.equals(act.entry().tokens().get(HideThing.FIELD))) {
            hide.show(act.thing());
        } else {
            writings.lockHidden(act.thing()).ifPresent(hide::putAway);
        }
    }
}

package org.multitude.notification.webhook;

import org.multitude.identity.PersonId;
import org.multitude.identity.WhenLeaving;
import org.springframework.stereotype.Component;

/** Deletes the webhooks of somebody who deletes her account. */
@Component
class ForgetHooks implements WhenLeaving {
    private final HookStore hooks;

    ForgetHooks(HookStore hooks) {
        this.hooks = hooks;
    }

    @Override
    public void leaving(PersonId person) {
        hooks.delete(person);
    }
}

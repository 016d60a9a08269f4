package org.multitude.platform.mail;

import org.multitude.platform.settings.Settings;
import org.multitude.platform.web.Vital;
import org.springframework.stereotype.Component;

/** Whether messages leave: one that the server does not take waits, so the platform works all the same. */
@Component
class MailHealth implements Vital {
    private final MessageStore messages;
    private final Settings settings;

    MailHealth(MessageStore messages, Settings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean expected() {
        return settings.smtp().isPresent();
    }

    @Override
    public boolean well() {
        return true;
    }

    @Override
    public boolean watch() {
        return messages.anyPutOff();
    }
}

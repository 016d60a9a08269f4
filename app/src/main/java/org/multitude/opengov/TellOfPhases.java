package org.multitude.opengov;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.opengov.PolicyStore.Opening;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells those who follow a policy that a phase of it begins, on its first day and once: no act says so. */
@Component
class TellOfPhases implements Job {
    private final PolicyStore policies;
    private final Register register;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellOfPhases(
            PolicyStore policies,
            Register register,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.policies = policies;
        this.register = register;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "opengov.phases";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        List<Opening> untold = policies.beginning(LocalDate.ofInstant(clock.instant(), Words.ZONE));
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(untold.stream().map(Opening::policy).distinct().toList());
        OneByOne.each(untold, opening -> {
            CommonsEntry entry = entries.get(opening.policy());
            if (entry != null && entry.isPublic()) {
                transaction.executeWithoutResult(status -> tell(opening, entry));
            }
        });
    }

    private void tell(Opening opening, CommonsEntry entry) {
        if (policies.told(opening)) {
            notifications.tellFollowers(
                    entry.id().value(),
                    new Notice(
                            "opengov.tell.phase",
                            List.of(opening.name(), entry.title()),
                            entry.address(),
                            Optional.empty()),
                    Optional.empty());
        }
    }
}

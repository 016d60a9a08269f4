package org.multitude.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.jobs.OneByOne;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds those who publish for a body of what it promised: once when a few days are left, once when it is late. What is
 * due at the same time comes in one notice, so that a body that is late with a hundred is not written to a hundred times.
 */
@Component
class RemindBodies implements Job {
    private static final int DAYS_BEFORE = 5;
    private static final int AT_ONCE = 500;

    private final ReminderStore reminders;
    private final Organizations organizations;
    private final Register register;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindBodies(
            ReminderStore reminders,
            Organizations organizations,
            Register register,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.reminders = reminders;
        this.organizations = organizations;
        this.register = register;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contribution.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LocalDate today = clock.instant().atZone(Words.ZONE).toLocalDate();
        remind(reminders.late(today, AT_ONCE), true);
        remind(reminders.soon(today, today.plusDays(DAYS_BEFORE), AT_ONCE), false);
    }

    private void remind(List<Contribution> due, boolean late) {
        Map<OrganizationId, List<Contribution>> byBody =
                due.stream().collect(Collectors.groupingBy(Contribution::body));
        OneByOne.each(
                byBody.entrySet(),
                body -> transaction.executeWithoutResult(status -> remind(body.getKey(), body.getValue(), late)));
    }

    private void remind(OrganizationId body, List<Contribution> due, boolean late) {
        List<Contribution> fresh = due.stream()
                .filter(contribution -> reminders.insert(contribution.id(), late))
                .toList();
        if (!fresh.isEmpty()) {
            Notice notice = notice(fresh, late ? "promise.tell.late" : "promise.tell.soon");
            organizations.publishers(body).forEach(publisher -> notifications.tell(publisher, notice));
        }
    }

    private Notice notice(List<Contribution> due, String key) {
        Optional<CommonsEntry> only =
                due.size() == 1 ? register.find(due.getFirst().commons()) : Optional.empty();
        return only.map(entry -> new Notice(
                        key + ".one",
                        List.of(due.getFirst().title(), Integer.toString(DAYS_BEFORE)),
                        due.getFirst().address(entry),
                        Optional.empty()))
                .orElseGet(() -> new Notice(
                        key,
                        List.of(Integer.toString(due.size()), Integer.toString(DAYS_BEFORE)),
                        "/desk",
                        Optional.empty()));
    }
}

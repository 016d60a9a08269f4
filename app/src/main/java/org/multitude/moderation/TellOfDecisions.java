package org.multitude.moderation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.identity.PersonId;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.record.ActId;
import org.springframework.stereotype.Component;

/** Tells authors and those who reported what was decided: each of them once, of however many things. */
@Component
class TellOfDecisions {
    private final MatterStore matters;
    private final Things things;
    private final Concerned concerned;
    private final Notifications notifications;

    TellOfDecisions(MatterStore matters, Things things, Concerned concerned, Notifications notifications) {
        this.matters = matters;
        this.things = things;
        this.concerned = concerned;
        this.notifications = notifications;
    }

    /** A decision, and the act that somebody is told of. */
    record Deed(Decision decision, ActId act) {}

    /** These were hidden, alone or in one wave. */
    void hidden(List<Decision> decisions) {
        tell(
                decisions.stream()
                        .map(decision -> new Deed(decision, decision.act()))
                        .toList(),
                "moderation.tell.hidden");
    }

    /** These are shown again. */
    void reversed(List<Deed> deeds) {
        tell(deeds, "moderation.tell.reversed");
    }

    /** These stay as they are. */
    void stay(List<Matter> left) {
        Map<UUID, Matter> byId = left.stream().collect(Collectors.toMap(Matter::id, matter -> matter));
        Map<PersonId, List<Matter>> reported = new LinkedHashMap<>();
        matters.reporters(byId.keySet())
                .forEach((matter, people) ->
                        people.forEach(person -> reported.computeIfAbsent(person, first -> new ArrayList<>())
                                .add(byId.get(matter))));
        reported.forEach((person, hers) -> notifications.tell(
                person,
                hers.size() == 1
                        ? stays("moderation.tell.stays", address(hers.getFirst()))
                        : stays("moderation.tell.stays.several", "/moderation", Integer.toString(hers.size()))));
    }

    private String address(Matter matter) {
        return things.see(matter.thing()).map(Things.Seen::address).orElse("/moderation");
    }

    private static Notice stays(String sentence, String address, String... arguments) {
        return new Notice(sentence, List.of(arguments), address, Optional.empty());
    }

    private void tell(List<Deed> deeds, String sentence) {
        Map<PersonId, List<Deed>> wrote = new LinkedHashMap<>();
        Map<PersonId, List<Deed>> reported = new LinkedHashMap<>();
        Map<UUID, List<PersonId>> reporters = matters.reporters(
                deeds.stream().map(deed -> deed.decision().matter()).toList());
        for (Deed deed : deeds) {
            List<PersonId> concerns = concerned.people(deed.decision());
            concerns.forEach(person -> add(wrote, person, deed));
            reporters.getOrDefault(deed.decision().matter(), List.of()).stream()
                    .filter(reporter -> !concerns.contains(reporter))
                    .forEach(reporter -> add(reported, reporter, deed));
        }
        wrote.forEach((person, hers) -> tell(person, hers, sentence));
        reported.forEach((person, hers) -> tell(person, hers, sentence + ".reporter"));
    }

    private static void add(Map<PersonId, List<Deed>> told, PersonId person, Deed deed) {
        told.computeIfAbsent(person, first -> new ArrayList<>()).add(deed);
    }

    private void tell(PersonId person, Collection<Deed> hers, String sentence) {
        Deed first = hers.iterator().next();
        boolean bodies = first.decision().author().isEmpty();
        Optional<UUID> wave = first.decision().wave().filter(together -> hers.size() > 1);
        notifications.tell(
                person,
                wave.map(id -> Notice.of(
                                first.act(),
                                sentence + ".several",
                                Decision.address(id),
                                Integer.toString(hers.size())))
                        .orElseGet(() -> Notice.of(
                                first.act(),
                                bodies && !sentence.endsWith(".reporter") ? sentence + ".body" : sentence,
                                first.decision().address())));
    }
}

package org.multitude.opengov.consultation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.opengov.consultation.ConsultationAddresses.Place;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names the consultations, and the statements, that acts mention; a statement whose text is withheld has no name. */
@Component
class ConsultationNames implements ThingNames {
    private static final Pattern PAGE = Pattern.compile("/policy/([a-z0-9-]+)/consultations/([0-9]{1,9})");

    private final ConsultationStore consultations;
    private final ConsultationAddresses addresses;
    private final StatementStore statements;
    private final Register register;

    ConsultationNames(
            ConsultationStore consultations,
            ConsultationAddresses addresses,
            StatementStore statements,
            Register register) {
        this.consultations = consultations;
        this.addresses = addresses;
        this.statements = statements;
        this.register = register;
    }

    @Override
    public Map<UUID, Named> name(Collection<UUID> things) {
        Map<UUID, Named> names = new HashMap<>();
        addresses
                .places(things.stream().map(ConsultationId::new).toList())
                .forEach((id, place) -> names.put(id.value(), named(place)));
        Map<StatementId, Statement> said =
                statements.byIds(things.stream().map(StatementId::new).toList());
        Map<ConsultationId, Place> places = addresses.places(
                said.values().stream().map(Statement::consultation).distinct().toList());
        said.forEach((id, statement) -> {
            Place place = places.get(statement.consultation());
            if (place != null) {
                statement
                        .text()
                        .ifPresent(text -> names.put(
                                id.value(), new Named(text, place.path() + "/statements/" + statement.number())));
            }
        });
        return names;
    }

    @Override
    public Optional<Shown> at(String address) {
        Matcher page = PAGE.matcher(address);
        return page.matches()
                ? register.find(CommonsKind.POLICY, page.group(1))
                        .flatMap(entry -> consultations.find(entry.id(), Integer.parseInt(page.group(2))))
                        .flatMap(found -> Optional.ofNullable(
                                        addresses.places(List.of(found.id())).get(found.id()))
                                .map(place -> new Shown(
                                        named(place), List.of(found.id().value()))))
                : Optional.empty();
    }

    private static Named named(Place place) {
        return new Named(place.consultation().question(), place.path());
    }
}

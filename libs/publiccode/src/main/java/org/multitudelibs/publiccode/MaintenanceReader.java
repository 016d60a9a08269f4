package org.multitudelibs.publiccode;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Reads {@code maintenance}; the type decides who must be named. */
record MaintenanceReader(Surroundings surroundings) {

    Maintenance read(Section section) {
        Optional<MaintenanceType> type = Choices.required(section, "type", MaintenanceType.values());
        type.ifPresent(known -> checkWhoIsNamed(section, known));
        Maintenance maintenance = new Maintenance(
                type,
                section.sections("contractors").stream()
                        .flatMap(item -> contractor(item).stream())
                        .toList(),
                section.sections("contacts").stream()
                        .flatMap(item -> contact(item).stream())
                        .toList());
        section.refuseOtherKeys();
        return maintenance;
    }

    private void checkWhoIsNamed(Section section, MaintenanceType type) {
        if (type == MaintenanceType.CONTRACT && !section.has("contractors")) {
            section.missing("contractors");
        }
        if (type != MaintenanceType.CONTRACT && section.has("contractors")) {
            section.error("contractors", FindingCode.CONTRACTORS_NOT_EXPECTED);
        }
        boolean contacted = type == MaintenanceType.INTERNAL || type == MaintenanceType.COMMUNITY;
        boolean named = !surroundings.follows(StandardRule.NAMED_CONTACT)
                || !section.sections("contacts").isEmpty();
        if (contacted && !(section.has("contacts") && named)) {
            section.missing("contacts");
        }
    }

    private Optional<Contractor> contractor(Section section) {
        Optional<LocalDate> until = section.requiredText("until").flatMap(this::end);
        Optional<String> email = email(section);
        Optional<URI> website = section.text("website").flatMap(Links::web);
        Optional<Contractor> contractor = name(section).map(name -> new Contractor(name, until, email, website));
        section.refuseOtherKeys();
        return contractor;
    }

    private Optional<LocalDate> end(Text until) {
        Optional<LocalDate> end = until.as(Forms::date, FindingCode.NOT_A_DATE, Mends::date);
        boolean over = end.isPresent()
                && surroundings.today().filter(day -> end.get().isBefore(day)).isPresent();
        if (over && surroundings.follows(StandardRule.CONTRACT_NOT_ENDED)) {
            until.error(FindingCode.CONTRACT_ENDED, Map.of());
        }
        return end;
    }

    private static Optional<Contact> contact(Section section) {
        Optional<String> email = email(section);
        Optional<String> phone = section.plain("phone");
        Optional<String> affiliation = section.plain("affiliation");
        Optional<Contact> contact = name(section).map(name -> new Contact(name, email, phone, affiliation));
        section.refuseOtherKeys();
        return contact;
    }

    private static Optional<String> name(Section section) {
        return section.requiredText("name").map(text -> text.value().strip()).filter(name -> !name.isEmpty());
    }

    private static Optional<String> email(Section section) {
        return section.text("email")
                .flatMap(text -> text.must(Forms::isEmail, FindingCode.NOT_AN_EMAIL, Mends::email))
                .map(Text::value);
    }
}

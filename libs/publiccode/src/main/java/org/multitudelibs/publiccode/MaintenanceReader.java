package org.multitudelibs.publiccode;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** Reads {@code maintenance}; the type decides who must be named. */
final class MaintenanceReader {

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

    private static void checkWhoIsNamed(Section section, MaintenanceType type) {
        if (type == MaintenanceType.CONTRACT && !section.has("contractors")) {
            section.missing("contractors");
        }
        if (type != MaintenanceType.CONTRACT && section.has("contractors")) {
            section.error("contractors", FindingCode.CONTRACTORS_NOT_EXPECTED);
        }
        if ((type == MaintenanceType.INTERNAL || type == MaintenanceType.COMMUNITY) && !section.has("contacts")) {
            section.missing("contacts");
        }
    }

    private static Optional<Contractor> contractor(Section section) {
        Optional<LocalDate> until = section.requiredText("until")
                .flatMap(text -> text.as(Forms::date, FindingCode.NOT_A_DATE, Mends::date));
        Optional<String> email = email(section);
        Optional<URI> website = section.text("website").flatMap(Links::web);
        Optional<Contractor> contractor = name(section).map(name -> new Contractor(name, until, email, website));
        section.refuseOtherKeys();
        return contractor;
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

package org.multitude.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;

/** Reads and checks the fields that describe a person. */
final class PersonFields {
    private static final int NAME = 80;
    private static final int LONGEST_EMAIL = 254;
    private static final String EMAIL =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+";

    private PersonFields() {}

    /** The person described, or empty when something must be corrected. */
    static Optional<NewPerson> read(Form form, Lang language) {
        String handle = handle(form);
        String email = email(form);
        String password = password(form, "password");
        Optional<ActorKind> kind = kind(form);
        Optional<String> name = publicName(form);
        return form.hasErrors() || kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewPerson(handle, email, password, kind.get(), name, language));
    }

    /** As {@link #read}, for somebody who chooses no password: hers is one that nobody knows. */
    static Optional<NewPerson> withoutPassword(Form form, Lang language) {
        String handle = handle(form);
        String email = email(form);
        Optional<ActorKind> kind = kind(form);
        Optional<String> name = publicName(form);
        return form.hasErrors() || kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewPerson(handle, email, UUID.randomUUID().toString(), kind.get(), name, language));
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && text.matches(EMAIL);
    }

    static Optional<ActorKind> kind(Form form) {
        String chosen = form.choice("kind", ActorKind.codes());
        return form.problem("kind").isPresent() ? Optional.empty() : Optional.of(ActorKind.of(chosen));
    }

    static Optional<String> publicName(Form form) {
        return form.optionalLine("publicName", NAME);
    }

    /** A new password: long enough, and not without end. */
    static String password(Form form, String name) {
        String password = form.value(name);
        if (password.isEmpty()) {
            form.wrong(name, "form.missing");
        } else if (password.length() < NewPerson.SHORTEST_PASSWORD) {
            form.wrong(name, "identity.password-short", NewPerson.SHORTEST_PASSWORD, password.length());
        } else if (password.length() > NewPerson.LONGEST_PASSWORD) {
            form.wrong(name, "form.too-long", NewPerson.LONGEST_PASSWORD, password.length());
        }
        return password;
    }

    /** The kinds of actors, to choose from. */
    static List<Choice> kinds(Words words) {
        return ActorKind.codes().stream()
                .map(code -> new Choice(code, words.t("identity.kind." + code)))
                .toList();
    }

    /** An e-mail address, or empty. */
    static Optional<String> optionalEmail(Form form, String name) {
        Optional<String> typed = form.optionalLine(name, LONGEST_EMAIL).map(text -> text.toLowerCase(Locale.ROOT));
        typed.filter(text -> !text.matches(EMAIL)).ifPresent(text -> form.wrong(name, "identity.email-wrong", text));
        return typed;
    }

    private static String handle(Form form) {
        String handle = form.line("handle", 30).toLowerCase(Locale.ROOT);
        if (form.problem("handle").isEmpty() && !handle.matches(NewPerson.HANDLE)) {
            form.wrong("handle", "identity.handle-wrong");
        }
        return handle;
    }

    /** The e-mail address typed, lower case. */
    static String email(Form form) {
        String email = form.line("email", LONGEST_EMAIL).toLowerCase(Locale.ROOT);
        if (form.problem("email").isEmpty() && !email.matches(EMAIL)) {
            form.wrong("email", "identity.email-wrong", email);
        }
        return email;
    }
}

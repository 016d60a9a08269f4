package org.multitude.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Page;

/** The fields that describe a dataset, the same when it is published and when it is described anew. */
final class DescriptionForm {
    private static final int TITLE = 160;
    private static final int SUMMARY = 5_000;
    private static final int CONTACT = 200;
    private static final int KEYWORDS = 600;
    private static final int KEYWORD = 60;
    private static final int MOST_KEYWORDS = 20;

    private DescriptionForm() {}

    /** Reads the fields; what the form does not ask is kept from before. */
    static Description read(Form form, Optional<Terms> before, List<Licence> offered) {
        String title = form.line("title", TITLE);
        Prose summary = form.prose("summary", SUMMARY);
        String licence = form.choice("licence", licenceCodes(offered, before));
        List<Theme> themes = themes(form);
        String frequency = form.choice(
                "frequency", Frequency.all().stream().map(Frequency::code).toList());
        String language = form.choice("language", Languages.codes());
        List<String> keywords = keywords(form);
        Optional<String> contact = form.optionalLine("contact", CONTACT);
        return new Description(
                title,
                summary,
                new Terms(
                        licence,
                        licence.equals(Licence.UNSTATED) ? before.flatMap(Terms::licenceSaid) : Optional.empty(),
                        Frequency.of(frequency).orElse(Frequency.UNKNOWN),
                        themes,
                        keywords,
                        language,
                        contact,
                        before.flatMap(Terms::issued),
                        before.flatMap(Terms::modified)));
    }

    /** The form filled with what is known. */
    static Form of(Dataset dataset) {
        Terms terms = dataset.terms();
        Map<String, List<String>> values = new HashMap<>();
        values.put("title", List.of(dataset.entry().title()));
        values.put("summary", List.of(dataset.entry().summary()));
        values.put("licence", List.of(terms.licence()));
        values.put("theme", terms.themes().stream().map(Theme::code).toList());
        values.put("frequency", List.of(terms.frequency().code()));
        values.put("language", List.of(terms.language()));
        values.put("keywords", List.of(terms.keywordLine()));
        values.put("contact", List.of(terms.contact().orElse("")));
        values.put("_version", List.of(Integer.toString(dataset.entry().version())));
        return new Form(values);
    }

    static Map<String, String> labels(Page page) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String field : List.of(
                "body",
                "title",
                "summary",
                "file",
                "address",
                "licence",
                "theme",
                "frequency",
                "language",
                "keywords",
                "contact",
                "slug",
                "note",
                "contribution")) {
            labels.put(field, page.t("opendata.field." + field));
        }
        return labels;
    }

    static List<Choice> licences(Page page, Optional<Terms> before, List<Licence> offered) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", page.t("opendata.choose")));
        for (String code : licenceCodes(offered, before)) {
            choices.add(new Choice(
                    code,
                    Licence.of(code)
                            .map(licence -> licence.name(page.words().lang()))
                            .orElseGet(() -> page.t("opendata.licence.unstated"))));
        }
        return choices;
    }

    static List<Choice> themes(Page page) {
        return Theme.all().stream()
                .map(theme -> new Choice(theme.code(), theme.name(page.words().lang())))
                .toList();
    }

    static List<Choice> frequencies(Page page) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", page.t("opendata.choose")));
        Frequency.all()
                .forEach(frequency -> choices.add(
                        new Choice(frequency.code(), frequency.name(page.words().lang()))));
        return choices;
    }

    /** Those offered here, and the one it has; only what was brought in without a licence may stay without one. */
    private static List<String> licenceCodes(List<Licence> offered, Optional<Terms> before) {
        return Stream.concat(offered.stream().map(Licence::code), before.map(Terms::licence).stream())
                .distinct()
                .toList();
    }

    private static List<Theme> themes(Form form) {
        List<Theme> themes = new ArrayList<>();
        for (String code : form.values("theme")) {
            Optional<Theme> theme = Theme.of(code);
            if (theme.isEmpty() && !code.isBlank()) {
                form.wrong("theme", "form.not-offered", Prose.line(code));
            }
            theme.filter(known -> !themes.contains(known)).ifPresent(themes::add);
        }
        if (themes.isEmpty()) {
            form.wrong("theme", "form.choose");
        }
        return themes;
    }

    private static List<String> keywords(Form form) {
        String line = form.optionalLine("keywords", KEYWORDS).orElse("");
        List<String> keywords = Stream.of(line.split("[,;]"))
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .distinct()
                .toList();
        if (keywords.size() > MOST_KEYWORDS || keywords.stream().anyMatch(keyword -> keyword.length() > KEYWORD)) {
            form.wrong("keywords", "opendata.keywords.wrong", MOST_KEYWORDS, KEYWORD);
        }
        return keywords;
    }
}

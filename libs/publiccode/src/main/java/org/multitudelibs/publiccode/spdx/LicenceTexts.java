package org.multitudelibs.publiccode.spdx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multitudelibs.publiccode.spdx.LicenceText.Kind;

/**
 * The texts of the SPDX list, ready to be looked for: each with its template, and an index that tells for two words in a
 * row in which texts they stand. Read once, when first needed: about 900 files.
 */
final class LicenceTexts {
    private final Vocabulary vocabulary = new Vocabulary();
    private final List<LicenceText> texts = new ArrayList<>();
    private final PairIndex index;

    private LicenceTexts(Map<String, Source> sources) {
        PairIndex.Builder builder = new PairIndex.Builder();
        for (Source source : sources.values()) {
            Template template = Template.read(source.text, vocabulary);
            long[] required = requiredPairs(template);
            int[] whole = vocabulary.numbers(source.whole);
            builder.add(texts.size(), required, whole);
            texts.add(new LicenceText(List.copyOf(source.ids), source.kind, template, required.length));
        }
        index = builder.build();
    }

    private static final class Shared {
        static final LicenceTexts ALL = new LicenceTexts(ofTheList());
    }

    /** The whole SPDX list. */
    static LicenceTexts all() {
        return Shared.ALL;
    }

    /** A list of our own: the template of each id. */
    static LicenceTexts of(Map<String, String> templates) {
        Map<String, Source> sources = new LinkedHashMap<>();
        templates.forEach((id, template) -> add(sources, template, Kind.LICENCE, id));
        return new LicenceTexts(sources);
    }

    private static Map<String, Source> ofTheList() {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Licence licence : SpdxList.current().licences()) {
            // What replaces a deprecated licence has its text.
            if (licence.replacement().isEmpty() && ListFile.hasDetails(licence.id())) {
                Map<String, String> details = ListFile.details(licence.id());
                String text = details.getOrDefault("standardLicenseTemplate", details.getOrDefault("licenseText", ""));
                add(sources, text, Kind.LICENCE, licence.id());
                add(sources, details.getOrDefault("standardLicenseHeaderTemplate", ""), Kind.NOTICE, licence.id());
            }
        }
        for (Addition addition : SpdxList.current().additions()) {
            if (ListFile.hasDetails(addition.id())) {
                Map<String, String> details = ListFile.details(addition.id());
                String text = details.getOrDefault(
                        "licenseExceptionTemplate", details.getOrDefault("licenseExceptionText", ""));
                add(sources, text, Kind.EXCEPTION, addition.id());
            }
        }
        return sources;
    }

    private record Source(String text, Wording whole, Kind kind, List<String> ids) {}

    /** Licences of one text stand together: whether later versions are allowed is not said in the text of the GPL. */
    private static void add(Map<String, Source> sources, String text, Kind kind, String id) {
        Wording whole = Wording.of(Template.whole(text));
        if (whole.size() > 0) {
            String key = kind + String.join(" ", whole.words());
            sources.computeIfAbsent(key, unseen -> new Source(text, whole, kind, new ArrayList<>()))
                    .ids
                    .add(id);
        }
    }

    /** Words that follow one another wherever the template is followed. */
    private static long[] requiredPairs(Template template) {
        long[] pairs = new long[template.size()];
        int count = 0;
        for (int step = 1; step < template.size(); step++) {
            if (isRequired(template, step - 1) && isRequired(template, step)) {
                pairs[count++] = PairIndex.pair(template.arguments()[step - 1], template.arguments()[step]);
            }
        }
        return Arrays.stream(pairs, 0, count).distinct().toArray();
    }

    private static boolean isRequired(Template template, int step) {
        return template.kinds()[step] == Template.WORD && template.depths()[step] == 0;
    }

    List<LicenceText> texts() {
        return texts;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    PairIndex index() {
        return index;
    }
}

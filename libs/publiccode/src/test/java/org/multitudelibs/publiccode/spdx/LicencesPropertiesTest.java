package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any text in which licences are looked for. */
class LicencesPropertiesTest {
    private static final List<String> PIECES = List.of(
            "Permission is hereby granted, free of charge, to any person obtaining a copy of this software",
            "Neither the name of",
            "nor the names of its contributors may",
            "Copyright (c) 2026",
            "All rights reserved.",
            "SPDX-License-Identifier: MIT OR",
            "<p>",
            "</title>",
            "&lt;",
            "[a](b)",
            "\n",
            "<<beginOptional>>",
            "\u0000",
            "ﬁ",
            "GNU GENERAL PUBLIC LICENSE Version 3, 29 June 2007");

    @Property(tries = 60)
    void whiteSpaceAndCaseChangeNothing(@ForAll("licences") String id, @ForAll Random random) {
        String text = Texts.of(id);
        StringBuilder shuffled = new StringBuilder();
        for (String word : text.split("\\s+", -1)) {
            shuffled.append(random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT));
            shuffled.append(List.of(" ", "  ", "\n", "\t", "\r\n").get(random.nextInt(5)));
        }
        List<String> plain = Wording.of(text).words();
        // A text with a letter that has no lower case of one letter, such as ß, is another one in capitals.
        if (Wording.of(text.toUpperCase(Locale.ROOT)).words().equals(plain)) {
            assertThat(Licences.in(Texts.file("LICENSE", shuffled.toString())).licences())
                    .isEqualTo(Licences.in(Texts.file("LICENSE", text)).licences());
        }
    }

    @Property(tries = 60)
    void theSameFilesGiveTheSame(@ForAll("licences") String id) {
        Map<String, byte[]> files = Texts.file("LICENSE", Texts.of(id));
        assertThat(Licences.in(files))
                .isEqualTo(Licences.in(files))
                .hasToString(Licences.in(files).toString());
    }

    @Property(tries = 300)
    void anyBytesHaveAnAnswer(@ForAll byte[] bytes) {
        assertThatCode(() -> Licences.in(Map.of("LICENSE", bytes))).doesNotThrowAnyException();
    }

    @Property(tries = 300)
    void anyPiecesHaveAnAnswer(@ForAll("pieces") String text) {
        assertThatCode(() -> Licences.in(Texts.file("LICENSE", text))).doesNotThrowAnyException();
    }

    @Example
    void textsWrittenToBeDearHaveAnAnswerSoon() {
        String bsd = Texts.of("BSD-3-Clause");
        int clause = bsd.indexOf("Neither the name");
        List<String> texts = List.of(
                bsd.repeat(400),
                (bsd.substring(0, clause) + "Neither the name of " + "nor the names of ".repeat(60)).repeat(200),
                allTexts(),
                "[".repeat(500_000),
                "<title>".repeat(70_000),
                "SPDX-License-Identifier: (".repeat(20_000),
                "copyright ".repeat(50_000),
                "ﷺ".repeat(160_000),
                "a ".repeat(250_000));
        for (String text : texts) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Licences.in(Texts.file("LICENSE", text));
            long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
            assertThat(millis).as(text.substring(0, 20)).isLessThan(5_000);
        }
    }

    private static String allTexts() {
        StringBuilder all = new StringBuilder();
        for (Licence licence : SpdxList.current().licences()) {
            if (ListFile.hasDetails(licence.id()) && all.length() < 500_000) {
                all.append(Texts.of(licence.id())).append('\n');
            }
        }
        return all.toString();
    }

    @Provide
    Arbitrary<String> licences() {
        return Arbitraries.of(SpdxList.current().licences().stream()
                .map(Licence::id)
                .filter(ListFile::hasDetails)
                .toList());
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join(" ", pieces));
    }
}

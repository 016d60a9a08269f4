package org.multitude.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.multitude.platform.text.Texts;

class ActNamesTest {
    @Test
    void everyTypeOfActHasANameOnTheTrustPage() {
        Texts texts = new Texts();

        assertThat(new ActsTable().types()).isNotEmpty().allMatch(type -> texts.has("act-type." + type));
    }
}

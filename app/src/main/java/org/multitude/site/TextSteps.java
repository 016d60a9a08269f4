package org.multitude.site;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.AdminEntry;
import org.multitude.platform.web.OfferedLanguages;
import org.multitude.platform.web.SetupStep;
import org.multitude.site.SiteText.Published;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three texts as steps of the first hour. */
@Configuration(proxyBeanMethods = false)
class TextSteps {
    @Bean
    SetupStep legalStep(TextStore texts, OfferedLanguages languages) {
        return new TextStep(50, TextKind.LEGAL, texts, languages);
    }

    @Bean
    SetupStep privacyStep(TextStore texts, OfferedLanguages languages) {
        return new TextStep(60, TextKind.PRIVACY, texts, languages);
    }

    @Bean
    SetupStep accessibilityStep(TextStore texts, OfferedLanguages languages) {
        return new TextStep(70, TextKind.ACCESSIBILITY, texts, languages);
    }

    /** Done once it is published in every language that is offered. */
    private record TextStep(int place, TextKind kind, TextStore texts, OfferedLanguages languages)
            implements SetupStep {
        @Override
        public AdminEntry step() {
            return new AdminEntry(place, "site.text." + kind.code(), kind.editing());
        }

        @Override
        public State state(Words words) {
            Optional<SiteText> kept = texts.find(kind);
            Optional<Published> published = kept.flatMap(SiteText::published);
            if (published.isEmpty()) {
                return State.open(words.t("site.step.unpublished", open(kept)));
            }
            return languages.all().stream()
                    .filter(lang -> published.get().text().in(lang).isEmpty())
                    .findFirst()
                    .map(lang -> State.open(words.t("site.step.missing", words.t("setup.language." + lang.code()))))
                    .orElseGet(() -> State.done(words.t(
                            "site.step.published", words.date(published.get().at()))));
        }

        /** Passages to fill in, counted in the language that most readers get. */
        private int open(Optional<SiteText> kept) {
            Lang lang = languages.all().getFirst();
            List<String> open =
                    SiteText.open(kept.map(text -> text.draft().in(lang)).orElseGet(() -> kind.start(lang)));
            return open.size();
        }
    }
}

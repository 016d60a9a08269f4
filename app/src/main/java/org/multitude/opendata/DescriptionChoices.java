package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Page;

/**
 * What the form that describes a dataset offers.
 *
 * @param licences licences
 * @param themes themes
 * @param frequencies frequencies
 * @param languages languages
 */
public record DescriptionChoices(
        List<Choice> licences, List<Choice> themes, List<Choice> frequencies, List<Choice> languages) {
    static DescriptionChoices of(Page page, Optional<Terms> before, List<Licence> offered) {
        return new DescriptionChoices(
                DescriptionForm.licences(page, before, offered),
                DescriptionForm.themes(page),
                DescriptionForm.frequencies(page),
                Languages.choices(page));
    }
}

package org.multitudelibs.deliberation.budgets;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.Step;

/**
 * What money pays for, and how that came about.
 *
 * @param funded numbers of the projects that are funded, in the order in which they were
 * @param spent what they cost together
 * @param share what each voter was given to pay with, where voters pay
 * @param fates what became of each project and why, in the order of their numbers
 * @param transcript every step, in order
 */
public record Allocation(
        List<Integer> funded, BigFraction spent, Optional<BigFraction> share, List<Fate> fates, List<Step> transcript) {

    public Allocation {
        funded = List.copyOf(funded);
        fates = List.copyOf(fates);
        transcript = List.copyOf(transcript);
    }
}

package org.multitudelibs.deliberation.ballots.stv;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers of all candidates as fractions, stage after stage: those that have not changed are not made again. */
final class Fractions<N> {
    private final Arithmetic<N> arithmetic;
    private List<N> before = List.of();
    private List<BigFraction> fractions = List.of();

    Fractions(Arithmetic<N> arithmetic) {
        this.arithmetic = arithmetic;
    }

    List<BigFraction> of(List<N> numbers) {
        List<BigFraction> made = new ArrayList<>(numbers.size());
        for (int at = 0; at < numbers.size(); at++) {
            N number = numbers.get(at);
            boolean same = at < before.size() && number.equals(before.get(at));
            made.add(same ? fractions.get(at) : arithmetic.exactly(number));
        }
        before = List.copyOf(numbers);
        fractions = made;
        return made;
    }
}

package org.multitudelibs.deliberation.pabulib;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.multitudelibs.deliberation.MalformedFileException;
import org.multitudelibs.deliberation.files.Cell;

/** Numbers in files: digits, perhaps with a point; of any size. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,1000}(\\.\\d{1,1000})?");

    private Numbers() {}

    static Optional<BigFraction> parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(text);
        return Optional.of(BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale())));
    }

    static BigFraction number(String file, Cell cell, String what) {
        return parse(cell.value()).orElseThrow(() -> wrong(file, cell, what, "a number such as 12 or 12.50"));
    }

    static BigFraction amount(String file, Cell cell, String what) {
        BigFraction number = number(file, cell, what);
        if (number.signum() < 0) {
            throw wrong(file, cell, what, "an amount of money, which is at least 0");
        }
        return number;
    }

    static MalformedFileException wrong(String file, Cell cell, String what, String wanted) {
        return cell.wrong(file, what + " is “" + cell.shown() + "”, not " + wanted);
    }
}

package org.multitude.opendata;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import org.multitude.platform.text.Words;

/** Numbers of tables in the language of the reader. */
public final class Numbers {
    private static final int PLACES = 6;
    private static final MathContext PRECISION = new MathContext(15);

    private Numbers() {}

    /** A number as the database writes it. */
    public static String written(Words words, String plain) {
        NumberFormat format = NumberFormat.getNumberInstance(words.lang().locale());
        format.setMaximumFractionDigits(PLACES);
        return format.format(new BigDecimal(plain).round(PRECISION));
    }

    /** A computed number, with no more digits than help. */
    public static String rounded(Words words, double value) {
        NumberFormat format = NumberFormat.getNumberInstance(words.lang().locale());
        format.setMaximumFractionDigits(Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 1 ? 2 : 4);
        return format.format(value);
    }
}

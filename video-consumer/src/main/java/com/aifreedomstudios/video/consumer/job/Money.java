package com.aifreedomstudios.video.consumer.job;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in US dollars, to the hundredth of a cent. An unknown amount is an absent one, never zero. */
public record Money(BigDecimal usd) implements Comparable<Money> {

    public static final int SCALE = 4;
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        usd = usd.setScale(SCALE, RoundingMode.UP);
    }

    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(usd.add(other.usd));
    }

    public Money times(long factor) {
        return new Money(usd.multiply(BigDecimal.valueOf(factor)));
    }

    @Override
    public int compareTo(Money other) {
        return usd.compareTo(other.usd);
    }

    /** For people, for example {@code $1.20}. */
    @Override
    public String toString() {
        var shortest = usd.stripTrailingZeros();
        return "$" + (shortest.scale() < 2 ? shortest.setScale(2, RoundingMode.UNNECESSARY) : shortest).toPlainString();
    }
}

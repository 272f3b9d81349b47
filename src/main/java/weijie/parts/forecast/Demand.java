package weijie.parts.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What was used of a part at a centre: whole pieces, month after month without a gap, the oldest first. */
public final class Demand {

    private final int[] months;

    private Demand(int... months) {
        this.months = months;
    }

    /**
     * The demand behind what was used less what was given back. Pieces given back were used before: a month in which more came back than
     * was used has no demand, and its rest is taken off the months before it.
     */
    public static Demand of(int... used) {
        int[] months = used.clone();
        int back = 0;
        for (int i = months.length - 1; i >= 0; i--) {
            int left = months[i] + back;
            months[i] = Math.max(0, left);
            back = Math.min(0, left);
        }
        return new Demand(months);
    }

    /** How many months were recorded. */
    public int length() {
        return months.length;
    }

    /** The pieces of a month, counted from 0. */
    int in(int month) {
        return months[month];
    }

    /** The pieces of some months that follow each other. */
    int sum(int from, int count) {
        return IntStream.range(from, from + count).map(this::in).sum();
    }

    /** What was known when so many months were over. */
    Demand first(int count) {
        return new Demand(Arrays.copyOf(months, count));
    }

    /** In how many months there was any demand. */
    int occasions() {
        return (int) Arrays.stream(months).filter(pieces -> pieces > 0).count();
    }

    double mean() {
        return Arrays.stream(months).average().orElse(0);
    }

    public List<Integer> pieces() {
        return Arrays.stream(months).boxed().toList();
    }
}

package weijie.parts.forecast;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The error of forecasts in units of the error that one would have made before them by repeating an earlier month, so that parts of all
 * sizes can be compared. It is not defined when that scale is zero or cannot be measured.
 *
 * @param lag which earlier month the scale repeats: 1 the one before, 12 the same month of the year before
 * @param power 1 for the mean absolute error (MASE), 2 for the root of the mean square (RMSSE)
 */
record ScaledError(int lag, int power) {

    /**
     * The root mean squared scaled error of the M5 competition. An absolute error would reward forecasting zero: most months of most parts
     * are zero, and the median is what it looks for.
     */
    static final ScaledError RMSSE = new ScaledError(1, 2);

    OptionalDouble of(Demand before, double[] errors) {
        OptionalDouble scale = IntStream.range(lag, before.length())
                .mapToDouble(month -> power(before.in(month) - before.in(month - lag)))
                .average();
        OptionalDouble error = Arrays.stream(errors).map(this::power).average();
        return error.isEmpty() || scale.orElse(0) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.pow(error.getAsDouble() / scale.getAsDouble(), 1.0 / power));
    }

    private double power(double error) {
        return Math.pow(Math.abs(error), power);
    }
}

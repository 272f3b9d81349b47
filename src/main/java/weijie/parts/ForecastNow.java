package weijie.parts;

import java.util.List;
import weijie.parts.forecast.Trial;

/**
 * A part at a centre, forecast at this moment from what the book says.
 *
 * @param trials how each method would have done over the months held back, the chosen one first
 */
public record ForecastNow(ForecastRow row, List<Trial> trials) {

    public ForecastNow {
        trials = List.copyOf(trials);
    }
}

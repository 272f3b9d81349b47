package weijie.parts;

import java.io.Serializable;

/**
 * What to look for among the forecasts; what is {@code null} does not limit.
 *
 * @param centre the code of a centre
 * @param part what the code or the name of a part contains
 * @param proposed only what is proposed for ordering
 */
public record ForecastCriteria(String centre, String part, boolean proposed) implements Serializable {}

package weijie.parts.forecast;

import java.util.OptionalDouble;

/** How a method would have done over the months held back; what is not defined for the history is empty. */
public record Trial(ForecastMethod method, OptionalDouble rmsse, OptionalDouble stockCost) {}

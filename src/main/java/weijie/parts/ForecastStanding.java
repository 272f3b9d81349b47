package weijie.parts;

import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * How the computed forecasts stand.
 *
 * @param jobId the job that computes them now, {@code null} when none does or it is not the caller's house's
 * @param month the last month that is in them, {@code null} before the first computation
 * @param computedAt when, in UTC
 * @param stale whether a month has ended since
 */
public record ForecastStanding(Long jobId, YearMonth month, LocalDateTime computedAt, boolean stale) {}

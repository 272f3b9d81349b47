package weijie.settlement;

/** A calculation that has been started: the job that does it and the run's number within its month. */
public record CalculationStart(long jobId, int runNo) {}

package weijie.repair;

/**
 * How many records wait in a queue.
 *
 * @param counted how many, up to a bound
 * @param more whether there are more than that
 */
public record QueueLength(long counted, boolean more) {}

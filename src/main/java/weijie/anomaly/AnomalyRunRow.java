package weijie.anomaly;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * How a month was looked at last.
 *
 * @param foundAt UTC
 * @param rules the version of the questions
 * @param thresholds the numbers of the policy by which it was found
 * @param judged outlets with enough orders to be compared, of all with orders
 */
public record AnomalyRunRow(
        String month, LocalDateTime foundAt, int rules, String thresholds, int orders, int outlets, int judged)
        implements Serializable {}

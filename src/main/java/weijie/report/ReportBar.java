package weijie.report;

import java.io.Serializable;

/**
 * One bar of a report's chart.
 *
 * @param value whole numbers, or fen
 */
public record ReportBar(String label, long value) implements Serializable {}

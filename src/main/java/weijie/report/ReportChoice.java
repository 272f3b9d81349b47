package weijie.report;

import java.io.Serializable;
import java.util.List;

/**
 * A report that somebody may ask for.
 *
 * @param about what it answers
 * @param groupings how it may be divided; the first is usual
 * @param ofCategories whether it can be limited to a product category
 */
public record ReportChoice(String code, String title, String about, List<Grouping> groupings, boolean ofCategories)
        implements Serializable {}

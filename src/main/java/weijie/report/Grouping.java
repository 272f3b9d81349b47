package weijie.report;

import java.util.Arrays;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** By what a report divides its figures. */
public enum Grouping implements Worded {
    MONTH("''", "report_sum", ""),
    CENTRE("CONCAT(c.code, ' ', c.name)", "report_sum", ""),
    OUTLET(
            "COALESCE(CONCAT(u.code, ' ', u.name), CONCAT(c.code, ' ', c.name))",
            "report_sum",
            " LEFT JOIN outlet u ON u.id = k.outlet_id"),
    LEVEL("k.level", "report_sum", ""),
    CATEGORY(
            "COALESCE(CONCAT(p.code, ' ', p.name), k.category_code)",
            "report_sum",
            " LEFT JOIN product_category p ON p.code = k.category_code"),
    MODEL("CONCAT(k.category_code, ' ', k.model)", "report_model", ""),
    /** Statements know of no parts; the reports of parts ask for them themselves. */
    PART("CONCAT(p.code, ' ', p.name)", "", "");

    private final String label;
    private final String table;
    private final String join;

    Grouping(String label, String table, String join) {
        this.label = label;
        this.table = table;
        this.join = join;
    }

    /** Those that the sums of published statements know of. */
    static Grouping[] ofStatements() {
        return Arrays.stream(values()).filter(by -> !by.table.isEmpty()).toArray(Grouping[]::new);
    }

    /** The column that names a group. */
    String label() {
        return label;
    }

    /** Where the sums are that know of it. */
    String table() {
        return table;
    }

    String join() {
        return join;
    }

    /** A group by its label, in the reader's language. */
    String named(String label, Texts texts) {
        return this == LEVEL ? texts.get("settlement.level." + label) : label;
    }

    @Override
    public String in(Texts texts) {
        return texts.get("report.by." + name());
    }
}

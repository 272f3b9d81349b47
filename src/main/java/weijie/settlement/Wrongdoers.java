package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import weijie.shared.Invariant;
import weijie.shared.jpa.Rows;

/** Counts what breaks a rule among what is stored. */
@ApplicationScoped
public class Wrongdoers {

    private static final String COUNTED = """
            SELECT COUNT(*) AS counted, COALESCE(SUM(x.wrong), 0) AS wrong,
            COALESCE(SUBSTRING_INDEX(GROUP_CONCAT(IF(x.wrong, x.subject, NULL) ORDER BY x.subject SEPARATOR ' '), ' ', 5), '') AS subjects
            FROM (%s) x""";

    @Inject
    Rows rows;

    /**
     * Looks at everything a query finds.
     *
     * @param sql a query with one row a thing looked at: its business key as {@code subject}, and whether it breaks the rule as {@code wrong}
     */
    public Invariant.Finding among(String sql, Object... args) {
        return rows.first(
                        COUNTED.formatted(sql),
                        row -> new Invariant.Finding(row.number("counted"), row.number("wrong"), row.text("subjects")),
                        args)
                .orElseThrow();
    }

    /**
     * Looks at everything a query finds only where a shorter question says that not all is well. To count different numbers costs a fifth
     * of putting a million rows together by them.
     *
     * @param shorter a question with one row: how many things were {@code counted}, and whether all is {@code well}
     * @param sql as {@link #among} has it
     */
    Invariant.Finding unlessWell(String shorter, String sql, Object... args) {
        return rows.first(
                        shorter,
                        row -> row.flag("well")
                                ? new Invariant.Finding(row.number("counted"), 0, "")
                                : among(sql, args),
                        args)
                .orElseThrow();
    }

    /** Looks at each month that was ever calculated, the first first. */
    Invariant.Finding inEachMonth(Function<String, Invariant.Finding> rule) {
        return Invariant.Finding.ofAll(
                rows.list("SELECT DISTINCT month FROM month_centre ORDER BY month", row -> row.text("month")).stream()
                        .map(rule)
                        .toList());
    }
}

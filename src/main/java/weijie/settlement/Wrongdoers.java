package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    Invariant.Finding among(String sql) {
        return rows.first(
                        COUNTED.formatted(sql),
                        row -> new Invariant.Finding(row.number("counted"), row.number("wrong"), row.text("subjects")))
                .orElseThrow();
    }
}

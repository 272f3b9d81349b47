package weijie.settlement;

import java.time.YearMonth;

/** Which statements somebody asks for; {@code null} stands for all. */
public record StatementCriteria(YearMonth month, String centreCode, StatementState state, String partOfNumber) {

    /** Those of every month and centre. */
    public static final StatementCriteria ALL = new StatementCriteria(null, null, null);

    public StatementCriteria(YearMonth month, String centreCode, StatementState state) {
        this(month, centreCode, state, null);
    }
}

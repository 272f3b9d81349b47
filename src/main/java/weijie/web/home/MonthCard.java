package weijie.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import weijie.settlement.MonthRow;
import weijie.settlement.PeriodState;
import weijie.settlement.RunSums;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementRow;
import weijie.shared.Slice;

/** The month that is being settled, and the latest statements, as the home pages show them. */
@Named
@RequestScoped
public class MonthCard {

    private static final Slice LATEST = Slice.of(0, 6);

    @Inject
    SettlementDesk desk;

    @Inject
    Clock clock;

    private MonthRow month;
    private List<StatementRow> statements;

    /** The month before this one until its window has closed, then this one, which still collects. */
    public MonthRow getMonth() {
        if (month == null) {
            YearMonth now = YearMonth.now(clock);
            MonthRow last = desk.month(now.minusMonths(1));
            month = last.state() == PeriodState.WINDOW ? last : desk.month(now);
        }
        return month;
    }

    /** Whether a run, trial or formal, has computed anything for the month. */
    public boolean isCalculated() {
        return getMonth().centres().stream().anyMatch(centre -> !RunSums.NONE.equals(centre.lastRun()));
    }

    public List<StatementRow> getStatements() {
        if (statements == null) {
            statements = desk.statements(new StatementCriteria(null, null, null), LATEST)
                    .items();
        }
        return statements;
    }

    /** The statement an outlet's card is about, or nothing. */
    public StatementRow getLatest() {
        return getStatements().isEmpty() ? null : getStatements().get(0);
    }
}

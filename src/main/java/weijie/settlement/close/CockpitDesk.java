package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import weijie.network.Scope;
import weijie.policy.HolidayCalendar;
import weijie.policy.TermValues;
import weijie.settlement.rule.SettlementWindow;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Role;

/** Where headquarters sees how far every centre's month is and what keeps it from being closed; a centre sees its own row. */
@ApplicationScoped
public class CockpitDesk {

    @Inject
    CockpitCounts counts;

    @Inject
    CentreDues dues;

    @Inject
    TermValues terms;

    @Inject
    HolidayCalendar calendar;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A month as it stands now. */
    @Transactional
    @Duty({
        Role.HQ_ADMIN,
        Role.HQ_REVIEWER,
        Role.HQ_PARTS,
        Role.HQ_INSPECTOR,
        Role.HQ_ACCOUNTS,
        Role.HQ_DIRECTOR,
        Role.CENTRE_CLERK
    })
    public Cockpit of(YearMonth month) {
        Scope scope = Scope.of(caller);
        LocalDate today = LocalDate.now(clock);
        SettlementWindow window = SettlementWindow.of(month, terms.snapshot());
        CockpitSteps steps = new CockpitSteps(window, today, calendar.workingDays());
        CockpitCounts.Counted counted = counts.of(month, window.closes(), scope);
        Map<Long, LocalDate> waiting = dues.mark(month, scope, counted);
        List<CockpitRow> rows = counts.centres(scope).stream()
                .filter(centre -> !counted.of(centre.id()).isEmpty(counted.collected(centre.id())))
                .map(centre -> steps.row(
                        centre.id(),
                        centre.code(),
                        centre.name(),
                        counted.of(centre.id()).figures(counted.collected(centre.id()), waiting.get(centre.id()))))
                .toList();
        LocalDate due = today.isBefore(window.opens()) ? window.opens() : window.closes();
        return new Cockpit(
                month.toString(),
                window.opens(),
                window.closes(),
                due,
                ChronoUnit.DAYS.between(today, due),
                steps.workDaysUntil(due),
                rows);
    }
}

package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import weijie.policy.TermValues;
import weijie.settlement.rule.SettlementWindow;
import weijie.shared.Duty;
import weijie.shared.Term;
import weijie.shared.Terms;

/** Where everybody learns what is due when. */
@ApplicationScoped
public class DeadlineDesk {

    private static final List<Term> NUMBERS = List.of(
            Term.CONTRACT_NOTICE_DAYS,
            Term.API_KEY_DAYS,
            Term.ABNORMAL_EXPIRY_PERIODS,
            Term.HELD_CARRIES_MAX,
            Term.CONFIRM_REMINDER_DAYS,
            Term.PAYOUT_DAYS);

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    @Transactional
    @Duty
    public Deadlines current() {
        Terms policy = terms.snapshot();
        LocalDate today = LocalDate.now(clock);
        SettlementWindow window = SettlementWindow.of(YearMonth.from(today).minusMonths(1), policy);
        return new Deadlines(
                window.opens(),
                window.closes(),
                NUMBERS.stream().collect(Collectors.toMap(Function.identity(), term -> policy.number(term, today))));
    }
}

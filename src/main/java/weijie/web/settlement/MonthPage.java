package weijie.web.settlement;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import weijie.job.JobRow;
import weijie.settlement.CentreMonthRow;
import weijie.settlement.MonthRow;
import weijie.settlement.RunSums;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementState;
import weijie.shared.Money;
import weijie.web.Say;
import weijie.web.Step;
import weijie.web.UserUi;
import weijie.web.WatchedJob;

/** The month cockpit: every centre at its step, what blocks it, the calculation and how it differs from the last one. */
@Named
@ViewScoped
public class MonthPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int WINDOW_MONTHS = 24;

    @Inject
    SettlementDesk desk;

    @Inject
    WatchedJob work;

    @Inject
    Say say;

    @Inject
    UserUi user;

    @Inject
    Clock clock;

    private YearMonth month;
    private MonthRow row;

    @PostConstruct
    void begin() {
        month = YearMonth.from(LocalDate.now(clock)).minusMonths(1);
    }

    /** Reads the month again; the poll calls it while a calculation runs. */
    public void load() {
        row = desk.month(month);
        if (row.calculatingJob() == null) {
            work.look();
        } else {
            work.watch(row.calculatingJob());
        }
    }

    public void calculate(boolean trial) {
        work.watch(desk.calculate(month, trial).jobId());
        say.info(trial ? "settlement.month.trialStarted" : "settlement.month.formalStarted", month);
        load();
    }

    /** Asks the calculation to stop; asked again, it ends at once and the month is free. */
    public void stop() {
        work.stop();
        load();
        say.info(isCalculating() ? "job.stop.asked" : "job.stop.ended");
    }

    /** Whether the person has the duty; whoever has not sees the month without its buttons. */
    public boolean isMayCalculate() {
        return user.may("HQ_ACCOUNTS", "HQ_DIRECTOR", "HQ_ADMIN");
    }

    public boolean isCalculating() {
        return work.isRunning();
    }

    public boolean isFailed() {
        return !work.failure().isEmpty();
    }

    public String getFailure() {
        return work.failure();
    }

    /** What a formal calculation would do, before it is asked for: which orders it leaves out, whose statement it takes back. */
    public String getFormalAsk() {
        StringJoiner ask = new StringJoiner(" ");
        ask.add(say.text("settlement.month.formalAsk", month, row.centres().size(), row.collected()));
        if (row.unsubmitted() > 0) {
            ask.add(say.text("settlement.month.formalUnsubmitted", row.unsubmitted()));
        }
        if (row.toReview() > 0) {
            ask.add(say.text("settlement.month.formalToReview", row.toReview()));
        }
        if (!row.fallingBack().isEmpty()) {
            ask.add(say.text(
                    "settlement.month.formalFallsBack",
                    row.fallingBack().size(),
                    row.fallingBack().stream()
                            .map(centre -> centre.centreName() + ' ' + say.text("status." + centre.state()))
                            .collect(Collectors.joining(" · "))));
        }
        return ask.toString();
    }

    public RunSums getLast() {
        return row.lastRun();
    }

    public RunSums getPrevious() {
        return row.previousRun();
    }

    /** How the last run differs from the one before: "+14 单 +¥280.00". */
    public String getDifference() {
        long orders = (long) getLast().payable() - getPrevious().payable();
        Money money = getLast().sum().minus(getPrevious().sum());
        return getPrevious().equals(RunSums.NONE)
                ? say.text("settlement.month.firstRun")
                : say.text("settlement.month.difference", signed(orders), signed(money));
    }

    public String difference(CentreMonthRow centre) {
        return centre.previousRun().equals(RunSums.NONE)
                        || centre.moreOrders() == 0 && centre.moreMoney().isZero()
                ? ""
                : say.text("settlement.month.difference", signed(centre.moreOrders()), signed(centre.moreMoney()));
    }

    private static String signed(long number) {
        return number < 0 ? "−" + -number : "+" + number;
    }

    private static String signed(Money money) {
        return (money.isNegative() ? "" : "+") + weijie.web.Show.yuan(money);
    }

    /** The eight steps of the month over all centres. */
    public List<Step> getSteps() {
        int centres = row.centres().size();
        List<Step> steps = new ArrayList<>();
        steps.add(step("collect", row.collected() > 0, say.text("settlement.month.orders", row.collected())));
        long open = row.centres().stream()
                .mapToLong(centre -> centre.unsubmitted() + centre.toReview())
                .sum();
        steps.add(step("review", open == 0 && row.collected() > 0, say.text("settlement.month.open", open)));
        long held = row.centres().stream().mapToLong(CentreMonthRow::held).sum();
        steps.add(step("parts", held == 0 && row.collected() > 0, say.text("settlement.month.heldCount", held)));
        steps.add(share("calculate", centres, state -> state != null));
        steps.add(share("confirm", centres, state -> state != null && state.isConfirmed()));
        // What follows publication is the life of invoices and payments, which have states of their own.
        for (String later : List.of("invoice", "pay", "passOn")) {
            steps.add(share(later, centres, state -> false));
        }
        return steps;
    }

    private Step share(String key, int centres, Predicate<StatementState> done) {
        long count = row.centres().stream()
                .filter(centre -> done.test(centre.state()))
                .count();
        return step(key, centres > 0 && count == centres, count + " / " + centres);
    }

    private Step step(String key, boolean done, String note) {
        return new Step(say.text("settlement.step." + key), note, done ? "done" : "todo");
    }

    /** The months one may look at, the latest first. */
    public List<YearMonth> getMonths() {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(LocalDate.now(clock));
        for (int back = 0; back < WINDOW_MONTHS; back++) {
            months.add(last.minusMonths(back));
        }
        desk.months().stream()
                .map(YearMonth::parse)
                .filter(one -> !months.contains(one))
                .forEach(months::add);
        if (!months.contains(month)) {
            months.add(0, month);
        }
        return months;
    }

    public MonthRow getRow() {
        return row;
    }

    public JobRow getJob() {
        return work.row();
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth value) {
        if (value != null) {
            month = value;
        }
    }
}

package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import weijie.settlement.SeenStatement;
import weijie.settlement.StatementRow;
import weijie.settlement.close.ClosingAct;
import weijie.settlement.close.ClosingDesk;
import weijie.settlement.close.ClosingResult;
import weijie.settlement.close.ClosingVerb;
import weijie.settlement.close.Cockpit;
import weijie.settlement.close.CockpitDesk;
import weijie.settlement.close.CockpitRow;
import weijie.settlement.close.MonthStep;
import weijie.settlement.close.Obstacle;
import weijie.settlement.close.ReplayDesk;
import weijie.settlement.close.ReplayState;
import weijie.settlement.close.StepCell;
import weijie.settlement.close.StepState;
import weijie.shared.LeftOut;
import weijie.shared.Money;
import weijie.shared.Outcome;
import weijie.shared.Refusal;
import weijie.web.BulkScreen;
import weijie.web.ListFilter;
import weijie.web.ListSheet;
import weijie.web.Step;
import weijie.web.UserUi;

/** The month cockpit: every centre by the eight steps, what keeps it, and how many days are left. */
@Named
@ViewScoped
public class CockpitPage extends BulkScreen<CockpitSheet.Wish, CockpitRow, ClosingVerb> {

    private static final long serialVersionUID = 1L;

    @Inject
    CockpitSheet sheet;

    @Inject
    CockpitDesk desk;

    @Inject
    ClosingDesk closing;

    @Inject
    ReplayDesk replays;

    @Inject
    UserUi user;

    @Inject
    Clock clock;

    private transient Cockpit cockpit;
    private transient ClosingAct act;

    /** The statements that the dialog at hand is about, as they were seen when it was opened. */
    private List<StatementRow> chosen = List.of();

    public CockpitPage() {
        super(ClosingVerb.class, CockpitSheet.PATH, CockpitRow::centreCode, CockpitSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<CockpitSheet.Wish, CockpitRow>> sheet() {
        return Optional.of(sheet);
    }

    @Override
    protected Set<String> sorts() {
        return Set.of(CockpitSheet.DAYS);
    }

    @Override
    protected void preset(ListFilter empty) {
        empty.put("month", YearMonth.now(clock).minusMonths(1).toString());
    }

    @Override
    protected Outcome<String> lookAhead(ClosingVerb verb) {
        Map<String, String> ticked = new TreeMap<>();
        getWhole().rows().stream()
                .filter(getRows()::ticked)
                .forEach(row -> ticked.put(row.centreCode(), row.centreName()));
        chosen = closing.concerned(criteria().month(), verb, ticked.keySet());
        Outcome<String> would = closing.lookAhead(verb, chosen);
        List<LeftOut> left = new ArrayList<>(would.left());
        chosen.forEach(row -> ticked.remove(row.centreCode()));
        ticked.values().forEach(name -> left.add(new LeftOut(name, Refusal.conflict("ST-459", name, getMonth()))));
        return Outcome.of(would.done(), left);
    }

    /** Begins it; what becomes of each is shown on the page while the job works. */
    @Override
    protected Outcome<String> act(ClosingVerb verb, String why) {
        Outcome<String> would = closing.lookAhead(verb, chosen);
        List<SeenStatement> seen = chosen.stream()
                .filter(row -> would.done().contains(row.number()))
                .map(row -> new SeenStatement(row.number(), row.digest()))
                .toList();
        act = verb == ClosingVerb.PUBLISH
                ? closing.publish(criteria().month(), seen)
                : closing.begin(criteria().month(), verb, seen);
        cockpit = null;
        return would;
    }

    @Override
    protected Money sum(Outcome<?> outcome) {
        return chosen.stream()
                .filter(row -> outcome.done().contains(row.number()))
                .map(StatementRow::total)
                .reduce(Money.ZERO, Money::plus);
    }

    @Override
    protected String nameKey(ClosingVerb verb) {
        return "settlement.closing." + verb;
    }

    @Override
    protected String doneKey() {
        return "settlement.closing.begun";
    }

    /** Whether the person may act; whoever may not sees how far everything is. */
    public boolean isMayAct() {
        return user.may("HQ_ACCOUNTS", "HQ_DIRECTOR", "HQ_ADMIN");
    }

    /** What was done last to several statements of the month; nothing when nothing was. */
    public ClosingAct getAct() {
        if (act == null && isMayAct()) {
            act = closing.latest(criteria().month()).orElse(null);
        }
        return act;
    }

    /** How far the month's published statements were computed again; nothing for whom that is no concern. */
    public ReplayState getReplay() {
        return isMayAct() ? replays.of(criteria().month()) : null;
    }

    public String getDifferent() {
        return String.join(" ", getReplay().different());
    }

    /** Looks again while the job works. */
    public void look() {
        act = null;
        cockpit = null;
    }

    public String why(ClosingResult result) {
        return result.why(say.texts());
    }

    /** The whole month, whatever the filter shows of it. */
    public Cockpit getWhole() {
        if (cockpit == null || !cockpit.month().equals(getMonth())) {
            cockpit = desk.of(criteria().month());
            act = null;
        }
        return cockpit;
    }

    public String getMonth() {
        return criteria().month().toString();
    }

    public MonthStep[] getMonthSteps() {
        return MonthStep.values();
    }

    /** The steps of all centres together; of each it is said how many centres are through. */
    public List<Step> getSteps() {
        Cockpit whole = getWhole();
        return Arrays.stream(MonthStep.values())
                .map(step -> new Step(
                        say.text("settlement.cockpit.step." + step),
                        say.text(
                                "settlement.cockpit.centresDone",
                                whole.count(step, StepState.DONE),
                                whole.rows().size()),
                        mark(whole, step)))
                .toList();
    }

    private static String mark(Cockpit whole, MonthStep step) {
        return switch (whole.totals().get(step.ordinal()).state()) {
            case DONE -> "done";
            case BLOCKED -> "blocked";
            case UNDER_WAY -> "current";
            case AHEAD -> "todo";
        };
    }

    public CockpitSheet.Standing[] getStandings() {
        return CockpitSheet.Standing.values();
    }

    public String sentence(Obstacle obstacle) {
        return obstacle.text(say.texts());
    }

    /** What stands in a cell for whoever does not see its colour. */
    public String spoken(StepCell cell) {
        StringBuilder said = new StringBuilder(say.text("settlement.cockpit.state." + cell.state()));
        cell.obstacles().forEach(one -> said.append(' ').append(one.text(say.texts())));
        return said.toString();
    }
}

package weijie.web.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import weijie.settlement.close.CockpitDesk;
import weijie.settlement.close.CockpitRow;
import weijie.settlement.close.MonthStep;
import weijie.settlement.close.StepCell;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;
import weijie.web.Show;

/** How far every centre's month is, as a spreadsheet. */
@ApplicationScoped
public class CockpitSheet extends ListSheet<CockpitSheet.Wish, CockpitRow> {

    static final String PATH = "/settlement/cockpit";
    static final String[] FIELDS = {"month", "centre", "standing"};

    /** The field that the list may be sorted by. */
    static final String DAYS = "days";

    @Inject
    CockpitDesk desk;

    @Inject
    Clock clock;

    /** Which centres. */
    enum Standing {
        STUCK,
        OPEN,
        CLOSED;

        boolean fits(CockpitRow row) {
            return switch (this) {
                case STUCK -> row.isStuck();
                case OPEN -> row.current().isPresent();
                case CLOSED -> row.current().isEmpty();
            };
        }
    }

    /** The month, one centre or all, and how they stand. */
    public record Wish(YearMonth month, String centre, Standing standing) {}

    public CockpitSheet() {
        super(PATH, "nav.cockpit", FIELDS);
    }

    @Override
    public Wish criteria(ListFilter filter) {
        YearMonth month = filter.month("month");
        return new Wish(
                month == null ? YearMonth.now(clock).minusMonths(1) : month,
                filter.text("centre"),
                filter.one(Standing.class, "standing"));
    }

    @Override
    public Listing<CockpitRow> find(Wish wish, Slice slice) {
        return Listing.part(rows(wish, slice), slice);
    }

    @Override
    protected void each(Wish wish, Slice order, Consumer<CockpitRow> reader) {
        rows(wish, order).forEach(reader);
    }

    /** Those whose day comes first before the others, or the other way round, when that was asked for; else by their codes. */
    private List<CockpitRow> rows(Wish wish, Slice slice) {
        var cockpit = desk.of(wish.month());
        List<CockpitRow> rows = (DAYS.equals(slice.sort()) ? cockpit.mostUrgentFirst() : cockpit.rows())
                .stream()
                        .filter(row -> wish.centre() == null || row.centreCode().equals(wish.centre()))
                        .filter(row ->
                                wish.standing() == null || wish.standing().fits(row))
                        .collect(Collectors.toList());
        if (DAYS.equals(slice.sort()) && slice.descending()) {
            java.util.Collections.reverse(rows);
        }
        return rows;
    }

    @Override
    protected Map<String, Cell<CockpitRow>> columns(Texts texts) {
        Map<String, Cell<CockpitRow>> columns = new LinkedHashMap<>();
        columns.put("centre", text(texts, "settlement.centre", CockpitRow::centreName));
        for (MonthStep step : MonthStep.values()) {
            columns.put(
                    step.name(), text(texts, "settlement.cockpit.step." + step, row -> cell(row.cell(step), texts)));
        }
        columns.put("reasons", text(texts, "settlement.cockpit.reasons", row -> reasons(row, texts)));
        columns.put("days", number(texts, "settlement.cockpit.daysLeft", CockpitRow::daysLeft));
        columns.put("due", date(texts, "settlement.cockpit.due", CockpitRow::due));
        return columns;
    }

    /** The figures as the screen has them: how many of how many, and what they come to. */
    private static String cell(StepCell cell, Texts texts) {
        String figures = Show.count(cell.done()) + " / " + Show.count(cell.total());
        String amount = cell.amount() == null ? "" : " " + Show.yuan(cell.amount());
        return texts.get("settlement.cockpit.state." + cell.state()) + " " + figures + amount;
    }

    private static String reasons(CockpitRow row, Texts texts) {
        return row.reasons().stream().map(one -> one.text(texts)).collect(Collectors.joining("; "));
    }
}

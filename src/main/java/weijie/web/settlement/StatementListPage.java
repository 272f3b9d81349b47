package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementState;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.Download;
import weijie.web.RowsModel;
import weijie.web.Say;

/** The statements one may see: all for headquarters, its own for a centre, its own part for an outlet. */
@Named
@ViewScoped
public class StatementListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 100_000;

    @Inject
    SettlementDesk desk;

    @Inject
    Say say;

    private final RowsModel<StatementRow> rows =
            new RowsModel<StatementRow>(this::slice, StatementRow::number).sum(StatementRow::total);
    private YearMonth month;
    private String centre;
    private StatementState state;

    private Listing<StatementRow> slice(Slice slice) {
        return desk.statements(new StatementCriteria(month, centre, state), slice);
    }

    public void reset() {
        month = null;
        centre = null;
        state = null;
        rows.search();
    }

    /** What the criteria find, as a spreadsheet. */
    public void export() {
        Download.list(say.text("nav.statements"), out -> {
            try (SheetWriter writer = SheetWriter.to(out)) {
                writer.sheet(
                        say.text("nav.statements"),
                        List.of(
                                SheetColumn.text(say.text("settlement.number")),
                                SheetColumn.text(say.text("settlement.month")),
                                SheetColumn.text(say.text("settlement.centre")),
                                SheetColumn.text(say.text("app.status")),
                                SheetColumn.number(say.text("settlement.payable")),
                                SheetColumn.number(say.text("settlement.nonPayable")),
                                SheetColumn.number(say.text("settlement.held")),
                                SheetColumn.number(say.text("settlement.excluded")),
                                SheetColumn.money(say.text("settlement.total"))));
                for (StatementRow row : slice(Slice.of(0, EVERYTHING)).items()) {
                    writer.row(
                            row.number(),
                            row.month(),
                            row.centreName(),
                            say.text("status." + row.state()),
                            row.sums().payableCount(),
                            row.sums().nonPayableCount(),
                            row.sums().heldCount(),
                            row.sums().excludedCount(),
                            row.total());
                }
            }
        });
    }

    /** The outlet's months, the latest first. */
    public List<StatementRow> getMine() {
        return slice(Slice.of(0, 200)).items();
    }

    public StatementState[] getStates() {
        return StatementState.values();
    }

    public RowsModel<StatementRow> getRows() {
        return rows;
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth value) {
        month = value;
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String value) {
        centre = value;
    }

    public StatementState getState() {
        return state;
    }

    public void setState(StatementState value) {
        state = value;
    }
}

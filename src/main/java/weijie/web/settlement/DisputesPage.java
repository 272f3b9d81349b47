package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import weijie.settlement.DisputeCriteria;
import weijie.settlement.DisputeDesk;
import weijie.settlement.DisputeListRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.RowsModel;

/** The disputes that wait for headquarters' answer, and those that have one. */
@Named
@ViewScoped
public class DisputesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DisputeDesk desk;

    @Inject
    Clock clock;

    private final RowsModel<DisputeListRow> rows =
            new RowsModel<DisputeListRow>(this::slice, DisputeListRow::id).sum(DisputeListRow::amount);
    private YearMonth month;
    private String centre;
    private boolean openOnly = true;

    private Listing<DisputeListRow> slice(Slice slice) {
        return desk.list(new DisputeCriteria(month, centre, openOnly), slice);
    }

    public void reset() {
        month = null;
        centre = null;
        openOnly = true;
        rows.search();
    }

    /** For how many days a dispute has waited, or waited until it was answered. */
    public long days(DisputeListRow row) {
        LocalDateTime until =
                row.resolvedAt() == null ? LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC) : row.resolvedAt();
        return Math.max(0, Duration.between(row.raisedAt(), until).toDays());
    }

    public RowsModel<DisputeListRow> getRows() {
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

    public boolean isOpenOnly() {
        return openOnly;
    }

    public void setOpenOnly(boolean value) {
        openOnly = value;
    }
}

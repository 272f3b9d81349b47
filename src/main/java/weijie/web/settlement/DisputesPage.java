package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import weijie.settlement.DisputeCriteria;
import weijie.settlement.DisputeDesk;
import weijie.settlement.DisputeListRow;
import weijie.settlement.DisputeState;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.ListFilter;
import weijie.web.ListScreen;

/** The disputes that wait for headquarters' answer, and those that have one. */
@Named
@ViewScoped
public class DisputesPage extends ListScreen<DisputeCriteria, DisputeListRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    DisputeDesk desk;

    @Inject
    Clock clock;

    public DisputesPage() {
        super("/settlement/disputes", DisputeListRow::id, "month", "centre", "state");
        getRows().sum(DisputeListRow::amount);
    }

    @Override
    protected void preset(ListFilter empty) {
        empty.preset("state", DisputeState.OPEN.name());
    }

    @Override
    protected DisputeCriteria criteria() {
        boolean openOnly = getFilter().one(DisputeState.class, "state") == DisputeState.OPEN;
        return new DisputeCriteria(getFilter().month("month"), getFilter().text("centre"), openOnly);
    }

    @Override
    protected Listing<DisputeListRow> find(DisputeCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    /** For how many days a dispute has waited, or waited until it was answered. */
    public long days(DisputeListRow row) {
        LocalDateTime until =
                row.resolvedAt() == null ? LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC) : row.resolvedAt();
        return Math.max(0, Duration.between(row.raisedAt(), until).toDays());
    }

    /** Those that wait can be asked for alone. */
    public List<DisputeState> getStates() {
        return List.of(DisputeState.OPEN);
    }
}

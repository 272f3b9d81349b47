package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementState;
import weijie.shared.Slice;
import weijie.web.ListSheet;

/** The statements one may see: all for headquarters, its own for a centre, its own part for an outlet. */
@Named
@ViewScoped
public class StatementListPage extends StatementScreen<StatementCriteria, StatementRow> {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 100_000;

    @Inject
    StatementTable sheet;

    public StatementListPage() {
        super(StatementTable.PATH, StatementRow::number, StatementTable.FIELDS);
        getRows().sum(StatementRow::total);
    }

    private List<StatementRow> all() {
        return find(criteria(), Slice.of(0, EVERYTHING)).items();
    }

    @Override
    protected List<StatementRow> chosen() {
        if (!getRows().isEverything()) {
            return getRows().listed();
        }
        return all().stream().filter(getRows()::ticked).toList();
    }

    @Override
    protected Optional<ListSheet<StatementCriteria, StatementRow>> sheet() {
        return Optional.of(sheet);
    }

    /** The outlet's months, the latest first. */
    public List<StatementRow> getMine() {
        return find(criteria(), Slice.of(0, 200)).items();
    }

    public StatementState[] getStates() {
        return StatementState.values();
    }
}

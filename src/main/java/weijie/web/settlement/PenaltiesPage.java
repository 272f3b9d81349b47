package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.settlement.penalty.PenaltyCriteria;
import weijie.settlement.penalty.PenaltyKind;
import weijie.settlement.penalty.PenaltyRow;
import weijie.settlement.penalty.PenaltyState;
import weijie.settlement.penalty.PenaltyView;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The penalties one may see: all for headquarters, its own for a centre, those it is to blame for for an outlet. */
@Named
@ViewScoped
public class PenaltiesPage extends ListScreen<PenaltyCriteria, PenaltyRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    PenaltySheet sheet;

    public PenaltiesPage() {
        super(PenaltySheet.PATH, PenaltyRow::no, PenaltySheet.FIELDS);
        getRows().sum(PenaltyRow::amount);
    }

    @Override
    protected Optional<ListSheet<PenaltyCriteria, PenaltyRow>> sheet() {
        return Optional.of(sheet);
    }

    public PenaltyKind[] getKinds() {
        return PenaltyKind.values();
    }

    public PenaltyView[] getViews() {
        return PenaltyView.values();
    }

    public PenaltyState[] getStates() {
        return PenaltyState.values();
    }
}

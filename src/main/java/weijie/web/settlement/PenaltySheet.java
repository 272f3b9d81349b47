package weijie.web.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.settlement.penalty.PenaltyCriteria;
import weijie.settlement.penalty.PenaltyDesk;
import weijie.settlement.penalty.PenaltyKind;
import weijie.settlement.penalty.PenaltyRow;
import weijie.settlement.penalty.PenaltyState;
import weijie.settlement.penalty.PenaltyView;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The penalties as a spreadsheet. */
@ApplicationScoped
public class PenaltySheet extends ListSheet<PenaltyCriteria, PenaltyRow> {

    static final String PATH = "/settlement/penalties";
    static final String[] FIELDS = {"q", "centre", "outlet", "kind", "month", "state", "view"};

    @Inject
    PenaltyDesk desk;

    public PenaltySheet() {
        super(PATH, "nav.penalties", FIELDS);
    }

    @Override
    public PenaltyCriteria criteria(ListFilter filter) {
        return new PenaltyCriteria(
                filter.month("month"),
                filter.one(PenaltyState.class, "state"),
                filter.one(PenaltyKind.class, "kind"),
                filter.one(PenaltyView.class, "view"),
                filter.text("centre"),
                filter.text("outlet"),
                filter.text("q"));
    }

    @Override
    public Listing<PenaltyRow> find(PenaltyCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<PenaltyRow>> columns(Texts texts) {
        Map<String, Cell<PenaltyRow>> columns = new LinkedHashMap<>();
        columns.put("no", text(texts, "settlement.penalty.no", PenaltyRow::no));
        columns.put(
                "kind", text(texts, "settlement.penalty.kind", row -> row.kind().in(texts)));
        columns.put("about", text(texts, "settlement.penalty.about", PenaltyRow::about));
        columns.put("base", money(texts, "settlement.penalty.base", PenaltyRow::base));
        columns.put("multiplier", number(texts, "settlement.penalty.multiplier", PenaltyRow::multiplier));
        columns.put("amount", money(texts, "settlement.amount", PenaltyRow::amount));
        columns.put("centre", text(texts, "settlement.centre", PenaltyRow::centreName));
        columns.put("outlet", text(texts, "settlement.outlet", PenaltyRow::outletName));
        columns.put("state", text(texts, "app.status", row -> row.state().in(texts)));
        columns.put("appealUntil", date(texts, "settlement.penalty.appealUntil", PenaltyRow::appealUntil));
        columns.put("statement", text(texts, "settlement.penalty.statement", PenaltyRow::statementNo));
        return columns;
    }
}

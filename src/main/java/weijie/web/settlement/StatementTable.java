package weijie.web.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementState;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The list of statements as a spreadsheet. */
@ApplicationScoped
public class StatementTable extends ListSheet<StatementCriteria, StatementRow> {

    static final String PATH = "/settlement/list";
    static final String[] FIELDS = {"month", "centre", "state"};

    @Inject
    SettlementDesk desk;

    public StatementTable() {
        super(PATH, "nav.statements", FIELDS);
    }

    @Override
    public StatementCriteria criteria(ListFilter filter) {
        return new StatementCriteria(
                filter.month("month"), filter.text("centre"), filter.one(StatementState.class, "state"));
    }

    @Override
    public Listing<StatementRow> find(StatementCriteria criteria, Slice slice) {
        return desk.statements(criteria, slice);
    }

    @Override
    protected Map<String, Cell<StatementRow>> columns(Texts texts) {
        Map<String, Cell<StatementRow>> columns = new LinkedHashMap<>();
        columns.put("number", text(texts, "settlement.number", StatementRow::number));
        columns.put("month", text(texts, "settlement.month", StatementRow::month));
        columns.put("centre", text(texts, "settlement.centre", StatementRow::centreName));
        columns.put("status", text(texts, "app.status", row -> texts.get("status." + row.state())));
        columns.put(
                "payable", number(texts, "settlement.payable", row -> row.sums().payableCount()));
        columns.put(
                "nonPayable",
                number(texts, "settlement.nonPayable", row -> row.sums().nonPayableCount()));
        columns.put("held", number(texts, "settlement.held", row -> row.sums().heldCount()));
        columns.put(
                "excluded",
                number(texts, "settlement.excluded", row -> row.sums().excludedCount()));
        columns.put("total", money(texts, "settlement.total", StatementRow::total));
        return columns;
    }
}

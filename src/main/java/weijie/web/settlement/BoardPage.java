package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.settlement.CentreMonthRow;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementVerb;
import weijie.shared.LeftOut;
import weijie.shared.Listing;
import weijie.shared.Outcome;
import weijie.shared.Refusal;
import weijie.shared.Slice;

/** The centres of the month cockpit: what is done to ticked ones is done to their statements of the month. */
@Named
@ViewScoped
public class BoardPage extends StatementScreen<YearMonth, CentreMonthRow> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    @Inject
    MonthPage month;

    @Inject
    SettlementDesk desk;

    public BoardPage() {
        super("/settlement/month", CentreMonthRow::centreCode);
    }

    @Override
    protected YearMonth criteria() {
        return month.getMonth();
    }

    @Override
    protected Listing<CentreMonthRow> find(YearMonth chosenMonth, Slice slice) {
        return Listing.part(month.getRow().centres(), slice);
    }

    private List<CentreMonthRow> ticked() {
        return month.getRow().centres().stream().filter(getRows()::ticked).toList();
    }

    /** A centre may have several statements in a month: what was disputed goes its own way. */
    @Override
    protected List<StatementRow> chosen() {
        Set<String> centres = ticked().stream().map(CentreMonthRow::centreCode).collect(Collectors.toSet());
        return desk.statements(new StatementCriteria(month.getMonth(), null, null), Slice.of(0, MOST)).items().stream()
                .filter(row -> centres.contains(row.centreCode()))
                .toList();
    }

    @Override
    protected Outcome<String> lookAhead(StatementVerb verb) {
        return andThoseWithout(super.lookAhead(verb));
    }

    @Override
    protected Outcome<String> act(StatementVerb verb, String why) {
        Outcome<String> did = andThoseWithout(super.act(verb, why));
        month.load();
        return did;
    }

    /** Ticked centres that have no statement are named too. */
    private Outcome<String> andThoseWithout(Outcome<String> outcome) {
        List<LeftOut> left = new ArrayList<>(outcome.left());
        ticked().stream()
                .filter(centre -> centre.statementNo() == null)
                .forEach(centre -> left.add(new LeftOut(
                        centre.centreName(), Refusal.conflict("ST-459", centre.centreName(), month.getMonth()))));
        return Outcome.of(outcome.done(), left);
    }

    /** Another month was chosen: nothing of it is ticked. */
    public void turn() {
        month.load();
        getRows().clear();
    }
}

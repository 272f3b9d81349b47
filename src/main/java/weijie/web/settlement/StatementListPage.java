package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weijie.settlement.StatementBulkDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementPapers;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementState;
import weijie.settlement.StatementVerb;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Outcome;
import weijie.shared.Slice;
import weijie.web.BulkScreen;
import weijie.web.Download;
import weijie.web.ListSheet;

/** The statements one may see: all for headquarters, its own for a centre, its own part for an outlet. */
@Named
@ViewScoped
public class StatementListPage extends BulkScreen<StatementCriteria, StatementRow, StatementVerb> {

    private static final long serialVersionUID = 1L;
    private static final int EVERYTHING = 100_000;

    @Inject
    StatementTable sheet;

    @Inject
    StatementBulkDesk bulk;

    @Inject
    StatementPapers papers;

    public StatementListPage() {
        super(StatementVerb.class, StatementTable.PATH, StatementRow::number, StatementTable.FIELDS);
        getRows().sum(StatementRow::total);
    }

    @Override
    protected StatementCriteria criteria() {
        return sheet.criteria(getFilter());
    }

    @Override
    protected Listing<StatementRow> find(StatementCriteria criteria, Slice slice) {
        return sheet.find(criteria, slice);
    }

    private List<StatementRow> all() {
        return find(criteria(), Slice.of(0, EVERYTHING)).items();
    }

    private List<StatementRow> chosen() {
        if (!getRows().isEverything()) {
            return getRows().listed();
        }
        return all().stream().filter(getRows()::ticked).toList();
    }

    @Override
    protected Outcome<String> lookAhead(StatementVerb verb) {
        return bulk.lookAhead(verb, chosen());
    }

    @Override
    protected Outcome<String> act(StatementVerb verb, String why) {
        return bulk.act(verb, chosen());
    }

    @Override
    protected Money sum(Outcome<?> outcome) {
        Set<?> done = new HashSet<>(outcome.done());
        return chosen().stream()
                .filter(row -> done.contains(row.number()))
                .map(StatementRow::total)
                .reduce(Money.ZERO, Money::plus);
    }

    @Override
    protected String nameKey(StatementVerb verb) {
        return "settlement.bulk." + verb;
    }

    /** The papers of the ticked statements in one archive. */
    public void papers() {
        PaperArchive archive = new PaperArchive(papers, say);
        List<StatementRow> rows = chosen();
        Download.file(say.text("nav.statements") + ".zip", out -> archive.write(out, rows));
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

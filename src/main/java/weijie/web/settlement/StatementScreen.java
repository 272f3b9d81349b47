package weijie.web.settlement;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weijie.settlement.StatementBulkDesk;
import weijie.settlement.StatementPapers;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementVerb;
import weijie.shared.Money;
import weijie.shared.Outcome;
import weijie.web.BulkScreen;
import weijie.web.Download;
import weijie.web.RowsModel;

/**
 * A list whose ticked rows stand for statements: they are looked through, sent or published together, and their papers taken in one archive.
 *
 * @param <C> the criteria as the desk takes them
 * @param <R> a row
 */
public abstract class StatementScreen<C, R> extends BulkScreen<C, R, StatementVerb> {

    private static final long serialVersionUID = 1L;

    @Inject
    StatementBulkDesk bulk;

    @Inject
    StatementPapers papers;

    protected StatementScreen(String path, RowsModel.Of<R, Object> key, String... fields) {
        super(StatementVerb.class, path, key, fields);
    }

    /** The statements that the ticked rows stand for. */
    protected abstract List<StatementRow> chosen();

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

    /** The papers of the statements in one archive. */
    public void papers() {
        PaperArchive archive = new PaperArchive(papers, say);
        List<StatementRow> rows = chosen();
        Download.file(say.text("nav.statements") + ".zip", out -> archive.write(out, rows));
    }
}

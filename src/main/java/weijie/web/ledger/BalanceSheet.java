package weijie.web.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import weijie.ledger.BalanceRow;
import weijie.ledger.LedgerDesk;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** What stands on the accounts, as a spreadsheet: all centres summed, or one of them and its outlets apart. */
@ApplicationScoped
public class BalanceSheet extends ListSheet<BalanceSheet.Wish, BalanceRow> {

    static final String PATH = "/ledger/balances";
    static final String[] FIELDS = {"asOf", "centre", "outlet"};

    @Inject
    LedgerDesk desk;

    /** The day, and whose balances; without a centre and an outlet the trial balance. */
    public record Wish(LocalDate asOf, String centre, String outlet) {}

    public BalanceSheet() {
        super(PATH, "nav.balances", FIELDS);
    }

    @Override
    public BalanceSheet.Wish criteria(ListFilter filter) {
        return new Wish(filter.day("asOf"), filter.text("centre"), filter.text("outlet"));
    }

    @Override
    public Listing<BalanceRow> find(BalanceSheet.Wish wish, Slice slice) {
        return Listing.part(rows(wish), slice);
    }

    @Override
    protected void each(Wish wish, Slice order, Consumer<BalanceRow> reader) {
        rows(wish).forEach(reader);
    }

    private List<BalanceRow> rows(Wish wish) {
        return wish.centre() == null && wish.outlet() == null
                ? desk.trialBalance(wish.asOf()).books().stream()
                        .flatMap(book -> book.rows().stream())
                        .toList()
                : desk.balances(wish.centre(), wish.outlet(), wish.asOf());
    }

    @Override
    protected Map<String, Cell<BalanceRow>> columns(Texts texts) {
        Map<String, Cell<BalanceRow>> columns = new LinkedHashMap<>();
        columns.put("book", text(texts, "ledger.book", row -> texts.get("ledger.book." + row.book())));
        columns.put("account", text(texts, "ledger.account", BalanceRow::account));
        columns.put(
                "accountName", text(texts, "ledger.accountName", row -> texts.get("ledger.account." + row.account())));
        columns.put("centre", text(texts, "ledger.centre", BalanceRow::centreCode));
        columns.put("outlet", text(texts, "ledger.outlet", BalanceRow::outletCode));
        columns.put("debit", money(texts, "ledger.debit", BalanceRow::debit));
        columns.put("credit", money(texts, "ledger.credit", BalanceRow::credit));
        columns.put("balance", money(texts, "ledger.balance", BalanceRow::balance));
        return columns;
    }
}

package weijie.web.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.ledger.Book;
import weijie.ledger.EntryCriteria;
import weijie.ledger.EntryRow;
import weijie.ledger.LedgerDesk;
import weijie.ledger.LedgerEvent;
import weijie.shared.Listing;
import weijie.shared.Names;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The entries of the books as a spreadsheet. */
@ApplicationScoped
public class EntrySheet extends ListSheet<EntryCriteria, EntryRow> {

    static final String PATH = "/ledger/entries";
    static final String[] FIELDS = {"from", "to", "book", "centre", "outlet", "account", "event", "reference"};

    @Inject
    LedgerDesk desk;

    @Inject
    Names names;

    public EntrySheet() {
        super(PATH, "nav.entries", FIELDS);
    }

    @Override
    public EntryCriteria criteria(ListFilter filter) {
        return new EntryCriteria(
                filter.day("from"),
                filter.day("to"),
                filter.one(Book.class, "book"),
                filter.text("centre"),
                filter.text("outlet"),
                filter.text("account"),
                filter.one(LedgerEvent.class, "event"),
                filter.text("reference"));
    }

    @Override
    public Listing<EntryRow> find(EntryCriteria criteria, Slice slice) {
        return desk.entries(criteria, slice);
    }

    @Override
    protected Map<String, Cell<EntryRow>> columns(Texts texts) {
        Map<String, Cell<EntryRow>> columns = new LinkedHashMap<>();
        columns.put("no", number(texts, "ledger.no", EntryRow::no));
        columns.put("bookedOn", date(texts, "ledger.bookedOn", EntryRow::bookedOn));
        columns.put("book", text(texts, "ledger.book", row -> texts.get("ledger.book." + row.book())));
        columns.put("event", text(texts, "ledger.event", row -> texts.get("ledger.event." + row.event())));
        columns.put("centre", text(texts, "ledger.centre", EntryRow::centreCode));
        columns.put(
                "reference",
                text(texts, "ledger.reference", row -> row.reference().no()));
        columns.put(
                "postings",
                text(
                        texts,
                        "ledger.postings",
                        row -> row.postings().stream()
                                .map(line -> posting(line, texts))
                                .collect(Collectors.joining("; "))));
        columns.put("amount", money(texts, "ledger.amount", EntryRow::amount));
        columns.put("by", text(texts, "ledger.by", row -> names.of(row.bookedBy())));
        return columns;
    }

    private static String posting(EntryRow.Line line, Texts texts) {
        boolean debit = line.debit().isPositive();
        return String.join(
                " ",
                texts.get(debit ? "ledger.debit" : "ledger.credit"),
                line.account(),
                texts.get("ledger.account." + line.account()),
                line.outletCode(),
                (debit ? line.debit() : line.credit()).toString());
    }
}

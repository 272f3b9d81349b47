package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.parts.PartAccountRow;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.parts.StockDesk;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;

/** What became of each part at each place as a spreadsheet. */
@ApplicationScoped
public class PartAccountSheet extends PlacedSheet<StockCriteria, PartAccountRow> {

    static final String PATH = "/parts/accounts";
    static final String[] FIELDS = {"part", "locationKind", "locationCode"};

    @Inject
    StockDesk desk;

    public PartAccountSheet() {
        super(PATH, "nav.partAccounts", FIELDS);
    }

    @Override
    public StockCriteria criteria(ListFilter filter) {
        return new StockCriteria(
                filter.one(PlaceKind.class, "locationKind"), filter.text("locationCode"), filter.text("part"), null);
    }

    @Override
    public Listing<PartAccountRow> find(StockCriteria criteria, Slice slice) {
        return desk.accounts(criteria, slice);
    }

    @Override
    protected Map<String, Cell<PartAccountRow>> columns(Texts texts) {
        Map<String, Cell<PartAccountRow>> columns = new LinkedHashMap<>();
        columns.put("partCode", text(texts, "catalog.part.code", PartAccountRow::partCode));
        columns.put("partName", text(texts, "catalog.part.name", PartAccountRow::partName));
        place(columns, texts, PartAccountRow::location);
        columns.put("came", number(texts, "parts.account.came", PartAccountRow::came));
        columns.put("left", number(texts, "parts.account.left", PartAccountRow::left));
        columns.put("used", number(texts, "parts.account.used", PartAccountRow::used));
        columns.put("good", number(texts, "parts.account.good", PartAccountRow::good));
        columns.put("goodDifference", number(texts, "parts.account.goodDifference", PartAccountRow::goodDifference));
        columns.put("oldCame", number(texts, "parts.account.oldCame", PartAccountRow::oldCame));
        columns.put("writtenOff", number(texts, "parts.account.writtenOff", PartAccountRow::writtenOff));
        columns.put("rejected", number(texts, "parts.account.rejected", PartAccountRow::rejected));
        columns.put("confiscated", number(texts, "parts.account.confiscated", PartAccountRow::confiscated));
        columns.put("lost", number(texts, "parts.account.lost", PartAccountRow::lost));
        columns.put("outstanding", number(texts, "parts.account.outstanding", PartAccountRow::outstanding));
        columns.put("oldDifference", number(texts, "parts.account.oldDifference", PartAccountRow::oldDifference));
        return columns;
    }
}

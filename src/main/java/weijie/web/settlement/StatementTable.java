package weijie.web.settlement;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.settlement.StatementRow;
import weijie.shared.Texts;

/** A list of statements as a spreadsheet. */
final class StatementTable {

    private StatementTable() {}

    static void write(OutputStream out, Texts texts, List<StatementRow> rows) throws IOException {
        try (SheetWriter writer = SheetWriter.to(out)) {
            writer.sheet(
                    texts.get("nav.statements"),
                    List.of(
                            SheetColumn.text(texts.get("settlement.number")),
                            SheetColumn.text(texts.get("settlement.month")),
                            SheetColumn.text(texts.get("settlement.centre")),
                            SheetColumn.text(texts.get("app.status")),
                            SheetColumn.number(texts.get("settlement.payable")),
                            SheetColumn.number(texts.get("settlement.nonPayable")),
                            SheetColumn.number(texts.get("settlement.held")),
                            SheetColumn.number(texts.get("settlement.excluded")),
                            SheetColumn.money(texts.get("settlement.total"))));
            for (StatementRow row : rows) {
                writer.row(
                        row.number(),
                        row.month(),
                        row.centreName(),
                        texts.get("status." + row.state()),
                        row.sums().payableCount(),
                        row.sums().nonPayableCount(),
                        row.sums().heldCount(),
                        row.sums().excludedCount(),
                        row.total());
            }
        }
    }
}

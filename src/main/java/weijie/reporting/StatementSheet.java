package weijie.reporting;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import weijie.shared.Texts;

/** The statement as a spreadsheet: one sheet with the sums per outlet, one with every line, as the paper shows them. */
public final class StatementSheet {

    private StatementSheet() {}

    /** Writes the statement and its lines; memory does not grow with the lines. */
    public static void write(
            StatementPaper paper, Iterator<StatementPaperLine> lines, Locale locale, OutputStream out) {
        Texts texts = Texts.in(locale);
        try (SheetWriter writer = SheetWriter.to(out)) {
            writer.sheet(texts.get("reporting.statement.sheet.summary"), summaryColumns(texts));
            paper.outlets().forEach(outlet -> summary(writer, outlet.code(), outlet.name(), outlet));
            summary(writer, texts.get("reporting.statement.total"), paper.centreName(), paper.total());
            writer.sheet(texts.get("reporting.statement.sheet.lines"), lineColumns(texts));
            while (lines.hasNext()) {
                line(writer, texts, lines.next());
            }
        }
    }

    private static List<SheetColumn> summaryColumns(Texts texts) {
        return List.of(
                SheetColumn.text(texts.get("reporting.statement.column.code"), 14),
                SheetColumn.text(texts.get("reporting.statement.column.name"), 34),
                SheetColumn.number(texts.get("reporting.statement.column.payable")),
                SheetColumn.number(texts.get("reporting.statement.column.nonPayable")),
                SheetColumn.number(texts.get("reporting.statement.column.held")),
                SheetColumn.number(texts.get("reporting.statement.column.excluded")),
                SheetColumn.money(texts.get("reporting.statement.column.fee")),
                SheetColumn.money(texts.get("reporting.statement.column.deductions")),
                SheetColumn.money(texts.get("reporting.statement.column.carry")),
                SheetColumn.money(texts.get("reporting.statement.column.net")));
    }

    private static void summary(SheetWriter writer, String code, String name, StatementPaperOutlet sums) {
        writer.row(
                code,
                name,
                sums.payable(),
                sums.nonPayable(),
                sums.held(),
                sums.excluded(),
                sums.fee(),
                sums.deductions(),
                sums.carry(),
                sums.net());
    }

    private static List<SheetColumn> lineColumns(Texts texts) {
        return List.of(
                SheetColumn.text(texts.get("reporting.statement.sheet.outletCode"), 14),
                SheetColumn.text(texts.get("reporting.statement.sheet.outletName"), 26),
                SheetColumn.text(texts.get("reporting.statement.line.orderNo"), 20),
                SheetColumn.text(texts.get("reporting.statement.line.serial"), 12),
                SheetColumn.text(texts.get("reporting.statement.line.model"), 22),
                SheetColumn.date(texts.get("reporting.statement.line.completed")),
                SheetColumn.text(texts.get("reporting.statement.line.level"), 12),
                SheetColumn.text(texts.get("reporting.statement.line.kind"), 10),
                SheetColumn.money(texts.get("reporting.statement.line.amount")),
                SheetColumn.text(texts.get("reporting.statement.sheet.clause"), 8),
                SheetColumn.text(texts.get("reporting.statement.sheet.reason"), 70));
    }

    private static void line(SheetWriter writer, Texts texts, StatementPaperLine line) {
        writer.row(
                line.outletCode(),
                line.outletName(),
                line.orderNo(),
                line.serialTail(),
                line.model(),
                line.completedOn(),
                line.level(),
                texts.get("reporting.kind." + line.kind()),
                line.amount(),
                line.clause(),
                line.reason());
    }
}

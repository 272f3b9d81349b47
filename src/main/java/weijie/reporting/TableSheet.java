package weijie.reporting;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import weijie.shared.Texts;

/** A table paper as a spreadsheet: one sheet with its rows, one with its facts. */
public final class TableSheet {

    private static final int LABEL_WIDTH = 18;
    private static final int VALUE_WIDTH = 40;

    private TableSheet() {}

    /** Writes the rows, and behind them the facts and notes where there are any. */
    public static void write(TablePaper paper, Locale locale, OutputStream out) {
        Texts texts = Texts.in(locale);
        try (SheetWriter writer = SheetWriter.to(out)) {
            writer.sheet(paper.title(), paper.columns());
            paper.rows().forEach(row -> writer.row(row.cells()));
            if (!paper.facts().isEmpty()) {
                writer.sheet(
                        texts.get("paper.parts.facts"),
                        List.of(
                                SheetColumn.text(texts.get("paper.parts.fact"), LABEL_WIDTH),
                                SheetColumn.text(texts.get("paper.parts.value"), VALUE_WIDTH)));
                paper.facts().forEach(fact -> writer.row(fact.label(), fact.value()));
                paper.notes().forEach(note -> writer.row(texts.get("paper.parts.note"), note));
            }
        }
    }
}

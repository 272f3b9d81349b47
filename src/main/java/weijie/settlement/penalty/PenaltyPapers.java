package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import weijie.reporting.ReportPrinter;
import weijie.reporting.SheetColumn;
import weijie.reporting.TablePaper;
import weijie.shared.Caller;
import weijie.shared.Texts;
import weijie.shared.UtcNow;

/** The notice of a penalty as a paper: what for, counted from what, proven by what, and until when one may appeal. */
@ApplicationScoped
public class PenaltyPapers {

    private static final int FILE_WIDTH = 40;
    private static final int BESIDE_WIDTH = 24;

    @Inject
    PenaltyDesk desk;

    @Inject
    ReportPrinter printer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A notice to be written. */
    public record Notice(String fileName, Content content) {

        /** Writes the file to the stream it is given. */
        @FunctionalInterface
        public interface Content {
            void writeTo(OutputStream out) throws IOException;
        }
    }

    /** The notice of a penalty, for whoever may see it. */
    public Notice notice(String number, Texts texts) {
        return of(desk.taken(number), texts);
    }

    /** The notice of a penalty that was found, without a note, for whoever lays it to something else that is noted. */
    public Notice of(PenaltyRow row, Texts texts) {
        TablePaper paper = paper(row, texts);
        return new Notice(row.no() + ".pdf", out -> printer.table(paper, texts.locale(), out));
    }

    private TablePaper paper(PenaltyRow row, Texts texts) {
        List<TablePaper.Fact> facts = new ArrayList<>();
        fact(
                facts,
                texts,
                "kind",
                texts.get("settlement.penalty.kindOf", row.kind().in(texts), row.clause(), row.clauseVersion()));
        fact(facts, texts, "state", row.state().in(texts));
        fact(facts, texts, "centre", row.centreCode() + ' ' + row.centreName());
        fact(facts, texts, "outlet", row.outletCode() == null ? "" : row.outletCode() + ' ' + row.outletName());
        fact(facts, texts, "about", row.about());
        fact(facts, texts, "counted", row.because(texts));
        if (row.capKind() != null) {
            fact(facts, texts, "cap", row.capped(texts));
        }
        fact(facts, texts, "appealUntil", row.appealUntil());
        fact(facts, texts, "note", row.note());
        return new TablePaper(
                TablePaper.Shape.A4,
                texts.get("paper.penalty.title"),
                row.no(),
                facts,
                List.of(
                        SheetColumn.text(texts.get("settlement.penalty.proof"), FILE_WIDTH),
                        SheetColumn.text(texts.get("paper.penalty.beside"), BESIDE_WIDTH),
                        SheetColumn.date(texts.get("paper.penalty.addedOn"))),
                row.evidence().stream().map(file -> proof(file, texts)).toList(),
                texts.get("paper.penalty.total", row.amount().grouped()),
                texts.get("settlement.penalty.noProof"),
                List.of(texts.get("paper.penalty.sign.headquarters"), texts.get("paper.penalty.sign.centre")),
                texts.get("paper.parts.printed", caller.displayName(), LocalDate.now(clock)),
                List.of());
    }

    private static TablePaper.Line proof(PenaltyRow.File file, Texts texts) {
        return TablePaper.Line.of(
                file.fileName(), texts.get("settlement.penalty.beside." + file.source()), UtcNow.day(file.addedAt()));
    }

    private static void fact(List<TablePaper.Fact> facts, Texts texts, String key, Object value) {
        facts.add(new TablePaper.Fact(texts.get("paper.penalty." + key), value == null ? "" : value));
    }
}

package weijie.ledger;

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
import weijie.reporting.TableSheet;
import weijie.shared.Caller;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** The account of a centre as a paper to be signed and sent back (对账函), and as a spreadsheet of the same rows. */
@ApplicationScoped
public class AccountPapers {

    /** Beyond this nobody turns pages; the spreadsheet has them all. */
    private static final int ROWS_MOST = 10_000;

    private static final int EVENT_WIDTH = 16;
    private static final int PAPER_WIDTH = 24;

    @Inject
    LedgerDesk desk;

    @Inject
    ReportPrinter printer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A file to be written. */
    public record Made(String fileName, Content content) {

        /** Writes the file to the stream it is given. */
        @FunctionalInterface
        public interface Content {
            void writeTo(OutputStream out) throws IOException;
        }
    }

    /**
     * The letter as a PDF.
     *
     * @throws Refusal {@code LG-411} when it has too many rows for paper, else as {@link LedgerDesk#account}
     */
    public Made pdf(String centreCode, LocalDate from, LocalDate to, Texts texts) {
        CentreAccount account = desk.takeAccount(centreCode, from, to, ".pdf");
        TablePaper table = table(account, texts);
        int rows = table.rows().size();
        Refusal.unless(rows <= ROWS_MOST, Refusal.Kind.INVALID, "LG-411", rows, ROWS_MOST);
        return new Made(name(account, ".pdf"), out -> printer.table(table, texts.locale(), out));
    }

    /** The same rows as a spreadsheet. */
    public Made xlsx(String centreCode, LocalDate from, LocalDate to, Texts texts) {
        CentreAccount account = desk.takeAccount(centreCode, from, to, ".xlsx");
        TablePaper table = table(account, texts);
        return new Made(name(account, ".xlsx"), out -> TableSheet.write(table, texts.locale(), out));
    }

    private static String name(CentreAccount account, String ending) {
        return "account-" + account.centreCode() + '-' + account.from() + '-' + account.to() + ending;
    }

    private TablePaper table(CentreAccount account, Texts texts) {
        List<TablePaper.Line> rows = new ArrayList<>();
        rows.add(sum(texts.get("ledger.letter.opening"), account.from(), account.opening()));
        for (CentreAccount.Group group : account.groups()) {
            String event = texts.get("ledger.event." + group.event());
            group.lines().forEach(line -> rows.add(line(line, event, texts)));
            rows.add(TablePaper.Line.of(
                    null, texts.get("ledger.letter.sum", event), null, null, group.debit(), group.credit(), null));
        }
        rows.add(sum(texts.get("ledger.letter.closing"), account.to(), account.closing()));
        account.outlets()
                .forEach(outlet -> rows.add(TablePaper.Line.of(
                        null,
                        texts.get("ledger.letter.outlet"),
                        outlet.outletCode(),
                        outlet.outletName(),
                        outlet.owes(),
                        outlet.owed(),
                        null)));
        return new TablePaper(
                TablePaper.Shape.WIDE,
                texts.get("ledger.letter.title"),
                null,
                List.of(
                        fact(texts, "centre", account.centreCode() + ' ' + account.centreName()),
                        fact(texts, "period", texts.get("ledger.letter.days", account.from(), account.to())),
                        fact(texts, "owed", standing(account.closing(), texts)),
                        fact(texts, "reply", texts.get("ledger.letter.replyWords"))),
                columns(texts),
                rows,
                texts.get(
                        "ledger.letter.total",
                        account.debit().grouped(),
                        account.credit().grouped()),
                texts.get("ledger.entries.empty"),
                List.of(texts.get("ledger.letter.headquarters"), texts.get("ledger.letter.centreSign")),
                texts.get("paper.parts.printed", caller.displayName(), LocalDate.now(clock)),
                List.of());
    }

    private static List<SheetColumn> columns(Texts texts) {
        return List.of(
                SheetColumn.date(texts.get("ledger.bookedOn")),
                SheetColumn.text(texts.get("ledger.event"), EVENT_WIDTH),
                SheetColumn.text(texts.get("ledger.reference"), PAPER_WIDTH),
                SheetColumn.text(texts.get("ledger.entry.about"), PAPER_WIDTH),
                SheetColumn.money(texts.get("ledger.debit")),
                SheetColumn.money(texts.get("ledger.credit")),
                SheetColumn.money(texts.get("ledger.balance")));
    }

    private static TablePaper.Line line(CentreAccount.Line line, String event, Texts texts) {
        return TablePaper.Line.of(
                line.bookedOn(),
                line.reversal() ? texts.get("ledger.letter.reversal", event) : event,
                line.referenceNo(),
                line.about(),
                line.debit(),
                line.credit(),
                null);
    }

    private static TablePaper.Line sum(String what, LocalDate on, Money balance) {
        return TablePaper.Line.of(on, what, null, null, null, null, balance);
    }

    private static TablePaper.Fact fact(Texts texts, String key, Object value) {
        return new TablePaper.Fact(texts.get("ledger.letter." + key), value);
    }

    /** Who owes whom how much, in words. */
    private static String standing(Money closing, Texts texts) {
        return closing.isNegative()
                ? texts.get("ledger.letter.centreOwes", closing.negated().grouped())
                : texts.get("ledger.letter.weOwe", closing.grouped());
    }
}

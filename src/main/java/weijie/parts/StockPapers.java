package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToIntFunction;
import weijie.network.Scope;
import weijie.reporting.ReportPrinter;
import weijie.reporting.TablePaper;
import weijie.reporting.TableSheet;
import weijie.shared.Caller;
import weijie.shared.Names;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** A month of the stock as a paper (收发存月报). */
@ApplicationScoped
public class StockPapers {

    /** Beyond this nobody turns pages; the spreadsheet has them all. */
    private static final int ROWS_MOST = 10_000;

    @Inject
    StockDesk desk;

    @Inject
    PartPaperDesk papers;

    @Inject
    ReportPrinter printer;

    @Inject
    Names names;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A month as a PDF.
     *
     * @param month {@code null} for the current one
     * @throws Refusal {@code RP-345} when it has too many rows for paper
     */
    public PartPaper pdf(YearMonth month, StockCriteria criteria, Texts texts) {
        YearMonth asked = asked(month);
        TablePaper table = table(asked, criteria, texts);
        int rows = table.rows().size();
        Refusal.unless(rows <= ROWS_MOST, Refusal.Kind.INVALID, "RP-345", rows, ROWS_MOST);
        return taken(asked, ".pdf", out -> printer.table(table, texts.locale(), out));
    }

    /** A month as a spreadsheet. */
    public PartPaper xlsx(YearMonth month, StockCriteria criteria, Texts texts) {
        YearMonth asked = asked(month);
        TablePaper table = table(asked, criteria, texts);
        return taken(asked, ".xlsx", out -> TableSheet.write(table, texts.locale(), out));
    }

    private YearMonth asked(YearMonth month) {
        return month == null ? YearMonth.now(clock) : month;
    }

    private PartPaper taken(YearMonth month, String ending, PartPaper.Content content) {
        String fileName = "stock-" + month + ending;
        return new PartPaper(fileName, out -> {
            content.writeTo(out);
            papers.taken("STOCK_MONTH", month.toString(), fileName);
        });
    }

    private TablePaper table(YearMonth month, StockCriteria criteria, Texts texts) {
        List<StockMonthRow> found = desk.month(month, criteria);
        YearMonth closed = desk.lastClosed();
        PaperText text = new PaperText(texts, names);
        text.fact("month", month)
                .fact("monthState", text.say(closed == null || month.isAfter(closed) ? "month.open" : "month.closed"))
                .fact("kind", text.word("parts.kind", criteria.locationKind()))
                .fact("place", criteria.locationCode())
                .fact("part", criteria.part())
                .fact("stockState", text.word("parts.state", criteria.state()))
                .fact("without", Scope.of(caller).isAll() ? text.say("month.sealed") : null);
        text.text("partCode", 18)
                .text("partName", 27)
                .text("kind", 14)
                .text("place", 14)
                .text("placeName", 25)
                .text("stockState", 12)
                .number("opening")
                .number("came")
                .number("went")
                .number("closing");
        return new TablePaper(
                TablePaper.Shape.WIDE,
                text.say("title.MONTH"),
                null,
                text.facts(),
                text.columns(),
                found.stream().map(row -> line(row, text)).toList(),
                text.say(
                        "month.total",
                        sum(found, StockMonthRow::opening),
                        sum(found, StockMonthRow::came),
                        sum(found, StockMonthRow::went),
                        sum(found, StockMonthRow::closing)),
                text.say("nothing.MONTH"),
                text.signs("keeper", "checker"),
                text.printed(caller.userName(), clock),
                List.of());
    }

    private static long sum(List<StockMonthRow> rows, ToIntFunction<StockMonthRow> quantity) {
        return rows.stream().mapToLong(quantity::applyAsInt).sum();
    }

    private static TablePaper.Line line(StockMonthRow row, PaperText text) {
        return TablePaper.Line.of(
                row.partCode(),
                row.partName(),
                text.word("parts.kind", row.location().kind()),
                row.location().code(),
                row.location().name(),
                text.word("parts.state", row.state()),
                row.opening(),
                row.came(),
                row.went(),
                row.closing());
    }
}

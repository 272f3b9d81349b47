package weijie.api.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import weijie.api.FileAnswer;
import weijie.reporting.ReportPrinter;
import weijie.reporting.StatementPaper;
import weijie.reporting.StatementPaperLine;
import weijie.reporting.StatementPaperOutlet;
import weijie.reporting.StatementSheet;
import weijie.settlement.ExplainedLine;
import weijie.settlement.Explanation;
import weijie.settlement.MonthRow;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementLineRow;
import weijie.settlement.StatementPartRow;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementView;
import weijie.shared.BusinessClock;
import weijie.shared.Money;
import weijie.shared.Texts;

/** Hands a statement to the printers: its rows as the papers want them, the file as an answer. */
@ApplicationScoped
public class StatementFiles {

    @Inject
    SettlementDesk desk;

    @Inject
    ReportPrinter printer;

    private interface Content {
        void write(StatementPaper paper, Iterator<StatementPaperLine> lines, OutputStream out);
    }

    Response pdf(String number, Texts texts) {
        return answer(
                number, ".pdf", texts, (paper, lines, out) -> printer.statement(paper, lines, texts.locale(), out));
    }

    Response xlsx(String number, Texts texts) {
        return answer(
                number, ".xlsx", texts, (paper, lines, out) -> StatementSheet.write(paper, lines, texts.locale(), out));
    }

    private Response answer(String number, String ending, Texts texts, Content content) {
        StatementView view = desk.statement(number);
        StatementPaper paper = paper(view, desk.rateCards(number), texts);
        return FileAnswer.made(
                number + ending,
                out -> desk.lendLines(
                        number,
                        texts,
                        lines -> content.write(
                                paper, lines.map(line -> line(line, texts)).iterator(), out)));
    }

    private StatementPaper paper(StatementView view, List<Integer> cards, Texts texts) {
        StatementRow head = view.head();
        MonthRow month = desk.month(YearMonth.parse(head.month()));
        return new StatementPaper(
                head.number(),
                Math.max(1, head.calculations()),
                head.sha256() == null,
                null,
                head.centreCode(),
                head.centreName(),
                head.centreCreditCode(),
                YearMonth.parse(head.month()),
                month.opens(),
                month.closes(),
                day(head.calculatedAt()),
                head.publishedAt() == null ? null : day(head.publishedAt()),
                head.calculatedBy(),
                texts.get("reporting.statement.runLabel", head.runNo()),
                cards.stream()
                        .map(card -> texts.get("reporting.statement.rateCard", card))
                        .collect(Collectors.joining(" + ")),
                head.sha256(),
                view.parts().stream().map(StatementFiles::outlet).toList());
    }

    private static java.time.LocalDate day(java.time.LocalDateTime utc) {
        return utc.toInstant(java.time.ZoneOffset.UTC)
                .atZone(BusinessClock.ZONE)
                .toLocalDate();
    }

    private static StatementPaperOutlet outlet(StatementPartRow part) {
        return new StatementPaperOutlet(
                part.outletCode(),
                part.outletName(),
                part.sums().payableCount(),
                part.sums().nonPayableCount(),
                part.sums().heldCount(),
                part.sums().excludedCount(),
                part.sums().payableSum(),
                part.sums().adjustmentSum(),
                Money.ZERO);
    }

    private static StatementPaperLine line(ExplainedLine explained, Texts texts) {
        StatementLineRow line = explained.line();
        return new StatementPaperLine(
                line.outletCode(),
                line.outletName(),
                line.orderNo(),
                line.serialTail(),
                line.model(),
                line.completedOn(),
                Explanation.level(line.level(), texts),
                line.kind().name(),
                line.clause(),
                line.amount(),
                explained.reason());
    }
}

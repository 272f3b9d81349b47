package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import weijie.reporting.ReportPrinter;
import weijie.reporting.StatementPaper;
import weijie.reporting.StatementPaperLine;
import weijie.reporting.StatementPaperOutlet;
import weijie.reporting.StatementSheet;
import weijie.shared.BusinessClock;
import weijie.shared.Money;
import weijie.shared.Names;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/**
 * A statement as a file. A published one is made once for each reader's view and language and is the same document for ever; one that
 * is not published yet is made anew each time and says on every page that it is a draft.
 */
@ApplicationScoped
public class StatementPapers {

    /** What lines and sums about no outlet stand under. */
    private static final String WHOLE = "reporting.statement.whole";

    @Inject
    SettlementDesk desk;

    @Inject
    PaperDesk papers;

    @Inject
    ReportPrinter printer;

    @Inject
    Names names;

    /**
     * A file to be handed out.
     *
     * @param kept whether it belongs to the store; any other is the receiver's
     */
    public record Made(String fileName, Path path, boolean kept) {

        /** The bytes. What is not kept loses its name at once, so that nothing is left whatever becomes of the answer. */
        public InputStream open() throws IOException {
            return kept ? Files.newInputStream(path) : Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
        }

        /** Deletes what is not kept. */
        void discard() {
            try {
                if (!kept) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The statement as the caller sees it, to be taken away; that it was is noted.
     *
     * @throws Refusal {@code ST-401} when the caller has no such statement, {@code PA-101} when a name on it cannot be printed
     */
    public Made take(String number, PaperForm form, Texts texts) {
        Made taken = file(number, form, texts);
        papers.taken(number, form);
        return taken;
    }

    /** The same without a note, for whoever lays it to something else that is noted. */
    public Made file(String number, PaperForm form, Texts texts) {
        String name = number + form.ending();
        Optional<Path> kept = papers.kept(number, form, texts);
        if (kept.isPresent()) {
            return new Made(name, kept.get(), true);
        }
        StatementView view = desk.statement(number);
        Path made = make(view, form, texts);
        if (view.head().sha256() == null) {
            return new Made(name, made, false);
        }
        try {
            return new Made(name, papers.keep(number, form, texts, made), true);
        } finally {
            new Made(name, made, false).discard();
        }
    }

    private Path make(StatementView view, PaperForm form, Texts texts) {
        String number = view.head().number();
        StatementPaper paper = paper(view, papers.head(number), desk.rateCards(number), texts);
        try {
            Path file = Files.createTempFile("weijie-paper", form.ending());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                desk.lendLines(number, texts, lines -> {
                    Iterator<StatementPaperLine> rows =
                            lines.map(line -> line(line, texts)).iterator();
                    switch (form) {
                        case PDF -> printer.statement(paper, rows, texts.locale(), out);
                        case XLSX -> StatementSheet.write(paper, rows, texts.locale(), out);
                    }
                });
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StatementPaper paper(StatementView view, PaperHead head, List<Integer> cards, Texts texts) {
        StatementRow row = view.head();
        return new StatementPaper(
                row.number(),
                Math.max(1, row.calculations()),
                row.sha256() == null,
                head.company(),
                row.centreCode(),
                row.centreName(),
                row.centreCreditCode(),
                head.account(),
                YearMonth.parse(row.month()),
                head.opens(),
                head.closes(),
                day(row.calculatedAt()),
                row.publishedAt() == null ? null : day(row.publishedAt()),
                names.of(row.calculatedBy()),
                texts.get("reporting.statement.runLabel", row.runNo()),
                cards.stream()
                        .map(card -> texts.get("reporting.statement.rateCard", card))
                        .collect(Collectors.joining(" + ")),
                Explanation.window(head.repeatWindow(), texts),
                head.heldCarries(),
                row.sha256(),
                view.amounts().grossInvoice(),
                outlets(view, texts));
    }

    private static LocalDate day(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC).atZone(BusinessClock.ZONE).toLocalDate();
    }

    /** The sums per outlet, and behind them what the centre as a whole brings along; the total is then that of the statement. */
    private static List<StatementPaperOutlet> outlets(StatementView view, Texts texts) {
        Money debt = view.amounts().previousDebt().negated();
        boolean isOneOutlets = view.parts().size() == 1
                && view.amounts()
                        .equals(view.partAmounts().get(view.parts().get(0).outletId()));
        List<StatementPaperOutlet> outlets = new ArrayList<>(view.parts().stream()
                .map(part -> outlet(part, isOneOutlets ? debt : Money.ZERO))
                .toList());
        if (!isOneOutlets && !debt.isZero()) {
            outlets.add(new StatementPaperOutlet("", texts.get(WHOLE), 0, 0, 0, 0, Money.ZERO, Money.ZERO, debt));
        }
        return outlets;
    }

    private static StatementPaperOutlet outlet(StatementPartRow part, Money carry) {
        return new StatementPaperOutlet(
                part.outletCode(),
                part.outletName(),
                part.sums().payableCount(),
                part.sums().nonPayableCount(),
                part.sums().heldCount(),
                part.sums().excludedCount(),
                part.sums().payableSum(),
                part.sums().adjustmentSum(),
                carry);
    }

    private static StatementPaperLine line(ExplainedLine explained, Texts texts) {
        StatementLineRow line = explained.line();
        return new StatementPaperLine(
                line.outletCode(),
                line.outletCode().isEmpty() ? texts.get(WHOLE) : line.outletName(),
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

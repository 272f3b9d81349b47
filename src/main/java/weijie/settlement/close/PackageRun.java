package weijie.settlement.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import weijie.job.JobHandler;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.settlement.LinesCsv;
import weijie.settlement.PaperForm;
import weijie.settlement.ProofDesk;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementPapers;
import weijie.settlement.penalty.PenaltyDesk;
import weijie.settlement.penalty.PenaltyPapers;
import weijie.settlement.penalty.PenaltyRow;
import weijie.shared.Csv;
import weijie.shared.Texts;

/**
 * Makes the package of a month as a job, in Chinese: each statement as PDF and workbook with its proof, the lines, the differences, the
 * penalties with their notices, and the entries in the ledger. What it is made of is kept, so that it comes out the same again.
 */
@ApplicationScoped
public class PackageRun implements JobHandler {

    static final String KIND = "MONTH_PACKAGE";

    @Inject
    PackageDesk desk;

    @Inject
    StatementPapers papers;

    @Inject
    SettlementDesk statements;

    @Inject
    ProofDesk proofs;

    @Inject
    DifferenceDesk differences;

    @Inject
    PenaltyDesk penalties;

    @Inject
    PenaltyPapers notices;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobTicket ticket) {
        return "/settlement/cockpit.xhtml?month=" + ticket.payload();
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        YearMonth month = YearMonth.parse(ticket.payload());
        try {
            Path made = Files.createTempFile("weijie-package", ".zip");
            try {
                PackageDesk.Contents contents = desk.contents(month);
                int count = write(month, contents, made, progress);
                desk.keep(ticket, month, made, count, contents.statements().size());
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page(ticket);
    }

    private int write(YearMonth month, PackageDesk.Contents contents, Path made, Progress progress) throws IOException {
        Texts texts = Texts.chinese();
        progress.total(contents.statements().size() + contents.penalties().size() + 2L);
        long done = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made));
                PackageWriter zip = new PackageWriter(out)) {
            for (String number : contents.statements()) {
                statement(zip, number, texts);
                progress.done(++done);
            }
            for (String number : contents.penalties()) {
                notice(zip, penalties.find(number), texts);
                progress.done(++done);
            }
            tables(zip, month, contents, texts);
            progress.done(++done);
            zip.index(month.toString(), contents.statements().size(), contents.unpublished());
            return zip.count() - 2;
        }
    }

    private void statement(PackageWriter zip, String number, Texts texts) throws IOException {
        for (PaperForm form : PaperForm.values()) {
            StatementPapers.Made paper = papers.file(number, form, texts);
            try (InputStream in = paper.open()) {
                zip.copy("statements/" + paper.fileName(), in);
            }
        }
        zip.text("statements/" + number + ".proof.json", out -> proofs.write(number, out));
    }

    private void notice(PackageWriter zip, PenaltyRow penalty, Texts texts) throws IOException {
        Path kept = desk.notice(penalty.no()).orElse(null);
        if (kept == null) {
            Path made = Files.createTempFile("weijie-notice", ".pdf");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
                notices.of(penalty, texts).content().writeTo(out);
                out.flush();
                kept = desk.keepNotice(penalty.no(), made);
            } finally {
                Files.deleteIfExists(made);
            }
        }
        try (InputStream in = Files.newInputStream(kept)) {
            zip.copy("penalties/" + penalty.no() + ".pdf", in);
        }
    }

    private void tables(PackageWriter zip, YearMonth month, PackageDesk.Contents contents, Texts texts) {
        zip.text("lines.csv", out -> {
            LinesCsv.head(out);
            contents.statements()
                    .forEach(number -> statements.lendLines(number, texts, all -> LinesCsv.rows(all, out)));
        });
        zip.text("differences.csv", out -> {
            Csv.line(out, "statementNo", "with", "before", "after", "change", "sentence");
            contents.statements().forEach(number -> compared(out, number, texts));
        });
        zip.text("penalties.csv", out -> {
            Csv.line(
                    out,
                    "penaltyNo",
                    "kind",
                    "clause",
                    "centreCode",
                    "outletCode",
                    "about",
                    "base",
                    "multiplier",
                    "amount");
            contents.penalties().stream().map(penalties::find).forEach(row -> penalty(out, row, texts));
        });
        zip.text("ledger.csv", out -> desk.ledger(month, out));
    }

    /** With its own last version, and with the month before. */
    private void compared(Appendable out, String number, Texts texts) {
        List<ComparedWith> choices = differences.choices(number);
        for (ComparedWith.Kind kind : List.of(ComparedWith.Kind.VERSION, ComparedWith.Kind.MONTH)) {
            choices.stream().filter(one -> one.kind() == kind).findFirst().ifPresent(with -> {
                StatementDifference difference = differences.of(number, with.code());
                Csv.line(
                        out,
                        number,
                        with.code(),
                        difference.before(),
                        difference.after(),
                        difference.change(),
                        difference.text(texts));
            });
        }
    }

    private static void penalty(Appendable out, PenaltyRow row, Texts texts) {
        Csv.line(
                out,
                row.no(),
                row.kind().in(texts),
                row.clause(),
                row.centreCode(),
                row.outletCode(),
                row.about(),
                row.base(),
                row.multiplier(),
                row.amount());
    }
}

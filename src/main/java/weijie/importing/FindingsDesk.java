package weijie.importing;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_PARTS;
import static weijie.shared.Role.HQ_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weijie.network.Scope;
import weijie.repair.check.FeeGroup;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.Texts;

/** Where people look at what a batch holds and what was found in it, on the screen and as files. */
@ApplicationScoped
public class FindingsDesk {

    @Inject
    ImportJobs jobs;

    @Inject
    StagedRows rows;

    @Inject
    StagedFindings findings;

    @Inject
    FlaggedRows flagged;

    @Inject
    StagedFees fees;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    /** The headings of the batch with their places in the rows. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public List<HeadingRow> headings(long id) {
        Headings headings = jobs.at(id, Scope.of(caller)).headings();
        List<HeadingRow> found = new ArrayList<>();
        for (int place = 0; place < headings.width(); place++) {
            int at = place;
            String key = headings.places().entrySet().stream()
                    .filter(entry -> entry.getValue() == at)
                    .map(entry -> entry.getKey().key())
                    .findFirst()
                    .orElse(null);
            found.add(new HeadingRow(place, headings.headings().get(place), key));
        }
        return found;
    }

    /** The rows with something to say about them. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public Listing<FlaggedRow> flagged(long id, FlagFilter filter, Slice slice) {
        ImportJob job = jobs.at(id, Scope.of(caller));
        PersonalCells personal = new PersonalCells(job.headings());
        return flagged.list(job.id(), filter, slice).map(row -> row.with(personal.shown(row.cells())));
    }

    /** Findings one by one, in the order of rows; the other record's number is for headquarters alone. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public Listing<ImportFindingRow> findings(long id, FlagFilter filter, Slice slice) {
        return findings.list(jobs.at(id, Scope.of(caller)).id(), filter, slice);
    }

    /** What is said of the file as a whole. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public List<ImportFindingRow> ofFile(long id) {
        return findings.ofFile(jobs.at(id, Scope.of(caller)).id());
    }

    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public List<CodeCount> codes(long id) {
        return findings.codes(jobs.at(id, Scope.of(caller)).id());
    }

    /** What decides the fees of the rows that would be stored now, for an estimate. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public List<FeeGroup> feeGroups(long id) {
        return fees.of(jobs.at(id, Scope.of(caller)).id());
    }

    /** The cells of one row, to be looked at or corrected; what is personal is masked and, when it comes back so, unchanged. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public List<String> cells(long id, int rowNo) {
        ImportJob job = jobs.at(id, Scope.of(caller));
        return rows.find(job.id(), rowNo)
                .map(row -> new PersonalCells(job.headings()).shown(row.cells()))
                .orElseThrow(() -> Refusal.notFound("IM-018", rowNo));
    }

    /** Every finding as csv, in the order of rows. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public void writeFindings(long id, Texts texts, OutputStream into) {
        ImportJob job = jobs.at(id, Scope.of(caller));
        exported(job, "findings.csv");
        try (FindingsCsv csv = new FindingsCsv(into, job.kind(), texts)) {
            findings.each(id, csv::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rejected rows as a workbook that can be corrected and handed in again. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public void writeErrors(long id, Texts texts, OutputStream into) {
        ImportJob job = jobs.at(id, Scope.of(caller));
        exported(job, "errors.xlsx");
        ErrorWorkbook workbook = new ErrorWorkbook(job.kind(), job.headings(), texts);
        flagged.rejected(id, workbook::add);
        try {
            workbook.write(into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of the batch, in the reader's words. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public ImportReport report(long id, Texts texts) {
        ImportJob job = jobs.at(id, Scope.of(caller));
        exported(job, "report.pdf");
        List<ImportReport.Found> found = findings.codes(id).stream()
                .map(code -> new ImportReport.Found(
                        code.code(), texts.get("status." + code.severity()), code.count(), example(job, code, texts)))
                .toList();
        return ImportReport.of(job.row(), found, texts);
    }

    private void exported(ImportJob job, String what) {
        changes.fire(Change.of(Batches.KIND, job.row().batchNo(), "EXPORT", Map.of(), Map.of("file", what)));
    }

    private String example(ImportJob job, CodeCount code, Texts texts) {
        FlagFilter only = new FlagFilter(code.severity(), code.code(), null);
        return findings.list(job.id(), only, Slice.of(0, 1)).items().stream()
                .map(first -> texts.get("importing.finding.row", String.valueOf(first.rowNo())) + " "
                        + first.sentence(job.kind(), texts))
                .findFirst()
                .orElse("");
    }
}

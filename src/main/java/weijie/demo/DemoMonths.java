package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weijie.importing.CommitMode;
import weijie.importing.ImportCriteria;
import weijie.importing.ImportDesk;
import weijie.importing.ImportKind;
import weijie.importing.ImportRow;
import weijie.importing.ImportWish;
import weijie.job.JobDesk;
import weijie.job.JobHandler;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementDesk;
import weijie.settlement.StatementRow;
import weijie.settlement.StatementState;
import weijie.shared.ActingAs;
import weijie.shared.Slice;

/**
 * Makes the demonstration's months as people would: each centre imports its sheet, headquarters calculates, one centre confirms, and its
 * older months are published. A run that was cut off goes on where it stopped.
 */
@ApplicationScoped
public class DemoMonths implements JobHandler {

    static final String KIND = "DEMO_MONTHS";
    private static final int MONTHS_BACK = 3;
    private static final int RECORDS_A_MONTH = 76;
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 3_000;

    @Inject
    DemoDesk desk;

    @Inject
    ImportDesk imports;

    @Inject
    SettlementDesk settlement;

    @Inject
    StatementDesk statements;

    @Inject
    DemoParts parts;

    @Inject
    JobDesk jobs;

    @Override
    public String kind() {
        return KIND;
    }

    /** Nobody asked for it in person. */
    @Override
    public boolean tells(JobState end) {
        return end == JobState.DONE;
    }

    @Override
    public String run(JobTicket ticket, Progress progress) {
        LocalDate today = LocalDate.parse(ticket.payload());
        YearMonth current = YearMonth.from(today);
        List<YearMonth> past = IntStream.rangeClosed(1, MONTHS_BACK)
                .mapToObj(back -> current.minusMonths(MONTHS_BACK + 1L - back))
                .toList();
        parts.circulate();
        List<YearMonth> settled =
                Stream.concat(past.stream(), Stream.of(current)).toList();
        importSheet(DemoNetwork.SETTLED_CENTRE, DemoNetwork.SETTLED_OUTLETS, settled, today);
        importSheet(
                DemoNetwork.WORKING_CENTRE,
                DemoNetwork.WORKING_OUTLETS,
                List.of(past.get(MONTHS_BACK - 1), current),
                today);
        for (YearMonth month : past) {
            if (settlement.month(month).formalAllowed()) {
                settle(month, month.isBefore(past.get(MONTHS_BACK - 1)));
            }
        }
        return "";
    }

    private void importSheet(String centre, List<String> outlets, List<YearMonth> months, LocalDate today) {
        ActingAs.run(desk.clerkOf(centre), () -> {
            long id = imports.list(ImportCriteria.ALL, Slice.of(0, 1)).items().stream()
                    .findFirst()
                    .orElseGet(() -> upload(
                            centre,
                            new DemoRecords(today, months.size()).sheet(centre, outlets, months, RECORDS_A_MONTH)))
                    .id();
            await(() -> !imports.find(id).state().isUnderWay());
        });
    }

    private ImportRow upload(String centre, String sheet) {
        return imports.upload(
                new ImportWish(
                        ImportKind.REPAIR_RECORDS, centre + "-示范维修单.csv", CommitMode.PASSED_ROWS, true, null, null),
                new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the month as far as the centre's confirmation, or through it to publication. */
    private void settle(YearMonth month, boolean toTheEnd) {
        if (statement(month).isEmpty()) {
            long job = settlement.calculate(month, false).jobId();
            await(() -> jobs.find(job).state().isOver());
        }
        statement(month)
                .filter(one -> one.state() == StatementState.CALCULATED)
                .ifPresent(one -> statements.send(one.number(), null));
        if (toTheEnd) {
            statement(month)
                    .filter(one -> one.state() == StatementState.SENT_TO_CENTRE)
                    .ifPresent(one -> ActingAs.run(
                            desk.clerkOf(DemoNetwork.SETTLED_CENTRE),
                            () -> statements.confirm(one.number(), null, null)));
            statement(month)
                    .filter(one -> one.state() == StatementState.CENTRE_CONFIRMED)
                    .ifPresent(one -> statements.publish(one.number(), null, null));
        }
    }

    private Optional<StatementRow> statement(YearMonth month) {
        return settlement
                .statements(new StatementCriteria(month, DemoNetwork.SETTLED_CENTRE, null), Slice.of(0, 1))
                .items()
                .stream()
                .findFirst();
    }

    /** Other jobs do the work; this one looks until they are done. */
    private static void await(BooleanSupplier done) {
        for (int look = 0; !done.getAsBoolean(); look++) {
            if (look == MOST_LOOKS) {
                throw new IllegalStateException("the demonstration's work does not end");
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}

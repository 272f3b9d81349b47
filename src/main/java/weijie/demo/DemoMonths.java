package weijie.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
import weijie.shared.ActingAs;
import weijie.shared.Slice;

/**
 * Makes the demonstration's months as people would: each centre imports its sheet, headquarters finds a fabricated record and calculates, two
 * centres confirm, and their older months are published. One of them is in debt, pays that off and then objects. A run that was cut off goes on where it stopped.
 */
@ApplicationScoped
public class DemoMonths implements JobHandler {

    static final String KIND = "DEMO_MONTHS";
    private static final int MONTHS_BACK = 3;
    private static final List<String> CONFIRMING = List.of(DemoNetwork.SETTLED_CENTRE, DemoNetwork.DISPUTING_CENTRE);
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
    DemoStatements statements;

    @Inject
    DemoParts parts;

    @Inject
    DemoOrders orders;

    @Inject
    DemoFakes fakes;

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
        importSheet(
                DemoNetwork.SETTLED_CENTRE,
                drawn(DemoNetwork.SETTLED_CENTRE, DemoNetwork.SETTLED_OUTLETS, settled, today));
        importSheet(
                DemoNetwork.WORKING_CENTRE,
                drawn(
                        DemoNetwork.WORKING_CENTRE,
                        DemoNetwork.WORKING_OUTLETS,
                        List.of(past.get(MONTHS_BACK - 1), current),
                        today));
        importSheet(DemoNetwork.DISPUTING_CENTRE, DemoSheet.of(settled, today));
        inDebt(past.get(0));
        paid(past.get(1));
        disputed(past.get(2));
        orders.atWork(current);
        fakes.told(DemoSheet.orderNo(current, DemoSheet.OVERCHARGED));
        return "";
    }

    /** What is charged is more than what is earned: nothing is paid, and the rest is carried to the next month. */
    private void inDebt(YearMonth month) {
        if (isDue(month)) {
            fakes.letBe(DemoSheet.orderNo(month, 1));
            calculate(month);
            CONFIRMING.forEach(centre -> statements.publish(centre, month));
        }
    }

    private void paid(YearMonth month) {
        if (isDue(month)) {
            fakes.reduced(DemoSheet.orderNo(month, 1));
            calculate(month);
            CONFIRMING.forEach(centre -> statements.publish(centre, month));
            statements.pay(month);
        }
    }

    private void disputed(YearMonth month) {
        if (isDue(month)) {
            fakes.appealed(DemoSheet.orderNo(month, 1));
            calculate(month);
            statements.dispute(month);
        }
    }

    private boolean isDue(YearMonth month) {
        return settlement.month(month).formalAllowed();
    }

    private static String drawn(String centre, List<String> outlets, List<YearMonth> months, LocalDate today) {
        return new DemoRecords(today, months.size(), 0).sheet(centre, outlets, months, RECORDS_A_MONTH);
    }

    private void importSheet(String centre, String sheet) {
        ActingAs.run(desk.clerkOf(centre), () -> {
            long id = imports.list(ImportCriteria.ALL, Slice.of(0, 1)).items().stream()
                    .findFirst()
                    .orElseGet(() -> upload(centre, sheet))
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

    /** A calculation is of all centres; the two that confirm are shown what it came to. */
    private void calculate(YearMonth month) {
        if (statements.of(DemoNetwork.SETTLED_CENTRE, month).isEmpty()) {
            long job = settlement.calculate(month, false).jobId();
            await(() -> jobs.find(job).state().isOver());
        }
        CONFIRMING.forEach(centre -> statements.send(centre, month));
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

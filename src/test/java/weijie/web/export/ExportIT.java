package weijie.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.export.ExportDesk;
import weijie.job.JobLost;
import weijie.job.JobState;
import weijie.job.JobTicket;
import weijie.shared.ActingAs;
import weijie.shared.Caller;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.shared.jpa.TimeOrderedId;

/** A long list is made by a job, belongs to who asked for it, can be stopped, outlives its process and is deleted in time. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class ExportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Caller CLERK = new Person("export.clerk", Set.of(Role.CENTRE_CLERK), Optional.of(1L));

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    ExportDesk desk;

    @Inject
    FileStore files;

    private record Person(String userName, Set<Role> roles, Optional<Long> centreId) implements Caller {

        @Override
        public String displayName() {
            return userName;
        }

        @Override
        public Optional<Long> outletId() {
            return Optional.empty();
        }
    }

    private static String wanted(long length) {
        return new Taking(
                        TallSheet.PATH,
                        Map.of("length", String.valueOf(length)),
                        Slice.of(0, 20),
                        Set.of("hidden"),
                        Texts.english())
                .written();
    }

    private static <T> T as(Caller caller, Supplier<T> work) {
        return ActingAs.call(caller, work);
    }

    private long ask(Caller caller, long length) {
        return as(caller, () -> desk.ask("tall", wanted(length)));
    }

    private void await(Caller caller, long id, JobState state) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (as(caller, () -> desk.find(id)).job().state() != state) {
            assertThat(System.nanoTime()).as(state.name()).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, why -> assertThat(why.code()).isEqualTo(code));
    }

    private List<String> lying() throws IOException {
        try (Stream<Path> all = Files.list(files.root().resolve("exports"))) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void holds(Path file, int rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(rows);
            assertThat(sheet.getRow(0).getLastCellNum())
                    .as("the hidden column is left out")
                    .isEqualTo((short) 2);
            for (int row : new int[] {1, 201, rows}) {
                assertThat(sheet.getRow(row).getCell(0).getNumericCellValue()).isEqualTo(row - 1);
                assertThat(sheet.getRow(row).getCell(1).getCellType()).isEqualTo(CellType.STRING);
                assertThat(sheet.getRow(row).getCell(1).getStringCellValue()).isEqualTo("=1+" + (row - 1));
            }
        }
    }

    @Test
    void everyRowIsThereOnceAndNobodyElseHasIt() throws IOException {
        long id = ask(CLERK, 12_345);
        await(CLERK, id, JobState.DONE);
        holds(as(CLERK, () -> desk.file(id)), 12_345);
        assertThat(as(CLERK, () -> desk.find(id)).job().done()).isEqualTo(12_345);
        assertThat(as(CLERK, desk::mine)).anyMatch(row -> row.job().id() == id);
        for (Caller other : List.of(
                new Person("export.neighbour", CLERK.roles(), Optional.of(2L)),
                new Person("export.colleague", CLERK.roles(), CLERK.centreId()),
                new Person("export.admin", Set.of(Role.HQ_ADMIN), Optional.empty()),
                new Person(CLERK.userName(), CLERK.roles(), Optional.of(2L)),
                new Person(CLERK.userName(), Set.of(Role.OUTLET_CLERK), CLERK.centreId()))) {
            refused("JB-901", () -> as(other, () -> desk.file(id)));
            refused("JB-901", () -> as(other, () -> desk.find(id)));
            refused("JB-901", () -> ActingAs.run(other, () -> desk.cancel(id)));
        }
        assertThat(as(new Person("export.neighbour", CLERK.roles(), Optional.of(2L)), desk::mine))
                .isEmpty();
    }

    @Test
    void whatIsStoppedLeavesNothingAndSomeWaitForOthers() throws IOException {
        Caller hasty = new Person("export.hasty", Set.of(Role.HQ_ADMIN), Optional.empty());
        List<Long> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiting.add(ask(hasty, TallSheet.ENDLESS));
        }
        refused("EX-901", () -> ask(hasty, 1));
        await(hasty, waiting.get(0), JobState.RUNNING);
        refused("EX-902", () -> as(hasty, () -> desk.file(waiting.get(0))));
        for (long id : waiting) {
            ActingAs.run(hasty, () -> desk.cancel(id));
        }
        for (long id : waiting) {
            await(hasty, id, JobState.CANCELLED);
            refused("EX-902", () -> as(hasty, () -> desk.file(id)));
            assertThat(lying()).doesNotContain(id + ".xlsx");
        }
        long again = ask(hasty, 300);
        await(hasty, again, JobState.DONE);
        holds(as(hasty, () -> desk.file(again)), 300);
    }

    @Test
    void whatADeadProcessBeganIsMadeByALivingOne() throws Exception {
        long id = left("a process that died", -120);
        await(CLERK, id, JobState.DONE);
        holds(as(CLERK, () -> desk.file(id)), 7_000);
    }

    @Test
    void whoeverLostTheJobMakesNoFile() throws Exception {
        long id = left("a process that lives", 300);
        Path made = as(CLERK, desk::begin);
        JobTicket lost = new JobTicket(id, wanted(7_000), CLERK.userName(), "a process that died", 1);
        assertThatThrownBy(() -> as(CLERK, () -> desk.keep(lost, made, "tall", 1)))
                .isInstanceOf(JobLost.class);
        assertThat(lying()).doesNotContain(id + ".xlsx");
        assertThat(made).exists();
        Files.delete(made);
    }

    @Test
    void aFileIsDeletedWhenItsTimeIsOver() throws IOException {
        Caller reader = new Person("export.reader", Set.of(Role.HQ_REVIEWER), Optional.empty());
        long id = ask(reader, 300);
        await(reader, id, JobState.DONE);
        Path file = as(reader, () -> desk.file(id));
        int days = as(reader, desk::daysKept);
        assertThat(days).isEqualTo(7);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minus(Duration.ofDays(days).minusMinutes(5))));
        Files.delete(as(reader, desk::begin));
        assertThat(file).exists();
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minus(Duration.ofDays(days).plusMinutes(5))));
        Files.delete(as(reader, desk::begin));
        assertThat(file).doesNotExist();
        assertThat(as(reader, () -> desk.find(id)).isGone()).isTrue();
        refused("EX-902", () -> as(reader, () -> desk.file(id)));
    }

    /** A job of the clerk's as a process left it that gave its last sign of life then, in seconds from now. */
    private long left(String process, int seconds) throws SQLException {
        long id = TimeOrderedId.next();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into job (id, kind, title, payload, state, started_by, started_by_name, roles, centre_id, created_at,"
                                + " began_at, owner, heartbeat_at, attempts) values (?, ?, 'export.job|tall', ?, 'RUNNING', ?, ?,"
                                + " 'CENTRE_CLERK', 1, ?, ?, ?, ?, 2)")) {
            insert.setLong(1, id);
            insert.setString(2, ExportDesk.KIND);
            insert.setString(3, wanted(7_000));
            insert.setString(4, CLERK.userName());
            insert.setString(5, CLERK.userName());
            insert.setObject(6, now.minusMinutes(3));
            insert.setObject(7, now.minusMinutes(3));
            insert.setString(8, process);
            insert.setObject(9, now.plusSeconds(seconds));
            insert.executeUpdate();
        }
        return id;
    }
}

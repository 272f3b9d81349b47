package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.given.GivenCaller;
import weijie.shared.ActingAs;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.jpa.TimeOrderedId;

/** The only writer of stock, on the database: what it sums, what it refuses, what a closed month keeps, and who would see a slip. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class StockBookIT {

    private static final StockCriteria AT_HQ = new StockCriteria(PlaceKind.HQ, null, null, null);

    @Resource(lookup = "java:app/weijie/db")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @Inject
    private StockBook book;

    @Inject
    private StockDesk desk;

    @Inject
    private PartsAreAccountedFor accounted;

    @Inject
    private Clock clock;

    private final GivenCaller keeper = new GivenCaller("stock.keeper", Role.HQ_PARTS);
    private final long part = TimeOrderedId.next();
    private final String code = "B" + UUID.randomUUID().toString().substring(0, 8);
    private LocalDate today;

    @BeforeEach
    void aPart() throws SQLException {
        today = LocalDate.now(clock);
        execute(
                "insert into part (id, code, name, part_class, must_return, version) values (?, ?, '电源板', 'OTHER', true, 0)",
                part,
                code);
    }

    private StockSpot shelf() {
        return new StockSpot(StockPlace.HQ, part, StockState.GOOD);
    }

    private Move in(String no, int line, int quantity, LocalDate on) {
        return new Move(document(no), line, StockEvent.OPENING, quantity, null, shelf(), on, null, null);
    }

    private Move out(String no, int line, int quantity, LocalDate on) {
        return new Move(document(no), line, StockEvent.COUNTED_LESS, quantity, shelf(), null, on, null, null);
    }

    private StockDocument document(String no) {
        return new StockDocument("TEST", code + no, 0);
    }

    private void move(Move... moves) throws Exception {
        transaction.begin();
        try {
            ActingAs.run(keeper, () -> book.move(List.of(moves)));
            transaction.commit();
        } catch (Refusal refused) {
            transaction.rollback();
            throw refused;
        }
    }

    private int there() throws Exception {
        transaction.begin();
        try {
            return book.quantity(shelf());
        } finally {
            transaction.commit();
        }
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .matches(refusal -> refusal.code().equals(code), code);
    }

    @Test
    void whatADocumentTakesIsSummedBeforeItIsCompared() throws Exception {
        move(in("a", 1, 5, today));
        refused("PT-702", () -> move(out("b", 1, 3, today), out("b", 2, 3, today)));
        assertThat(there()).isEqualTo(5);
        move(out("b", 1, 3, today), out("b", 2, 2, today));
        assertThat(there()).isZero();
    }

    @Test
    void aMovementThatIsAskedForAgainIsBookedOnce() throws Exception {
        move(in("a", 1, 5, today));
        move(in("a", 1, 5, today), in("a", 2, 1, today));
        assertThat(there()).isEqualTo(6);
    }

    @Test
    void aDayToComeOrBeforeTheLastCountIsRefused() throws Exception {
        refused("PT-713", () -> move(in("a", 1, 1, today.plusDays(1))));
        long take = TimeOrderedId.next();
        execute(
                "insert into stock_take (id, take_no, place_kind, place_id, state, counted_on, counted_by, counted_at, decided_by, decided_at)"
                        + " values (?, ?, 'CENTRE', ?, 'APPROVED', ?, 'a', now(3), 'b', now(3))",
                take,
                "T" + code,
                part,
                today);
        StockSpot counted = new StockSpot(StockPlace.centre(part), part, StockState.GOOD);
        LocalDate before = today.minusDays(1);
        refused(
                "PT-712",
                () -> move(new Move(document("c"), 1, StockEvent.OPENING, 1, null, counted, before, null, null)));
        move(new Move(document("c"), 1, StockEvent.OPENING, 1, null, counted, today, null, null));
    }

    @Test
    void aClosedMonthKeepsWhatLayThereAndTakesNothingMore() throws Exception {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        move(in("a", 1, 10, month.atDay(3)), out("b", 1, 3, month.atEndOfMonth()), in("c", 1, 5, today));
        refused("PT-714", () -> close(YearMonth.from(today)));
        close(month);
        refused("PT-714", () -> close(month));
        refused("PT-711", () -> move(in("d", 1, 1, month.atEndOfMonth())));
        assertThat(of(month)).isEqualTo(new int[] {0, 10, 3, 7});
        assertThat(of(YearMonth.from(today))).isEqualTo(new int[] {7, 5, 0, 12});
        assertThat(there()).isEqualTo(12);
        assertThat(ActingAs.call(keeper, () -> desk.lastClosed())).isEqualTo(month);
        assertThat(accounted.check().wrong()).isZero();
        execute("update stock_balance set quantity = quantity + 1 where part_id = ?", part);
        assertThat(accounted.check().wrong()).isEqualTo(1);
        assertThat(accounted.check().detail()).contains(code);
        execute("update stock_balance set quantity = quantity - 1 where part_id = ?", part);
        execute(
                "update stock_flow set came = came + 1 where part_id = ? and month = ?",
                part,
                YearMonth.from(today).toString());
        assertThat(accounted.check().wrong()).isEqualTo(2);
        execute(
                "update stock_flow set came = came - 1 where part_id = ? and month = ?",
                part,
                YearMonth.from(today).toString());
        assertThat(accounted.check().wrong()).isZero();
    }

    private void close(YearMonth month) {
        ActingAs.run(keeper, () -> desk.close(month));
    }

    /** Opening, came, went, closing. */
    private int[] of(YearMonth month) {
        StockMonthRow row = ActingAs.call(keeper, () -> desk.month(month, AT_HQ)).stream()
                .filter(one -> one.partCode().equals(code))
                .findFirst()
                .orElseThrow();
        return new int[] {row.opening(), row.came(), row.went(), row.closing()};
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

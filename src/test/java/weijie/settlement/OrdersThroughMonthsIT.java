package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.given.GivenCaller;
import weijie.network.Scope;
import weijie.parts.WaitingPieces;
import weijie.policy.TermValues;
import weijie.repair.ConditionDesk;
import weijie.repair.OrderCallback;
import weijie.repair.OrderCentres;
import weijie.repair.ReviewDesk;
import weijie.repair.SettlementMarks;
import weijie.settlement.rule.Basis;
import weijie.settlement.run.MonthComputation;
import weijie.settlement.run.MonthInLanes;
import weijie.shared.ActingAs;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.Texts;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** Late, abnormal and held orders through the months, with lateness and sheets counted from 2002 on and nobody else's orders about. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class OrdersThroughMonthsIT {

    private static final YearMonth JANUARY = YearMonth.of(2002, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2002, 2);

    @Resource(lookup = "java:app/weijie/db")
    private DataSource database;

    @Inject
    private RateCards cards;

    @Inject
    private TermValues values;

    @Inject
    private SettlementPeriods periods;

    @Inject
    private SettlementMarks marks;

    @Inject
    private Event<Change> changes;

    @Inject
    private OrderCentres centres;

    @Inject
    private LineMoves moves;

    @Inject
    private Rows rows;

    @Inject
    private HeldOrderFees fees;

    @Inject
    private WaitingPieces pieces;

    @Resource
    private UserTransaction transaction;

    @Inject
    private ReviewDesk reviews;

    @Inject
    private ConditionDesk conditions;

    private final long centre = TimeOrderedId.next();
    private final long outlet = TimeOrderedId.next();
    private final String code = "LE" + Long.toString(centre, 36).toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void aCentre() throws SQLException {
        execute(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '迟交中心', '430000')",
                centre,
                code);
        execute(
                "INSERT INTO outlet (id, code, name, province_code) VALUES (?, ?, '迟交网点', '430000')",
                outlet,
                code + "W");
    }

    private Terms policy() {
        Map<Term, List<Terms.Dated>> terms = new EnumMap<>(values.snapshot().values());
        terms.put(
                Term.LATENESS_FROM, List.of(new Terms.Dated(DateRange.since(LocalDate.of(2000, 1, 1)), "2002-01-01")));
        if (sheets) {
            terms.put(
                    Term.SERVICE_SHEET_FROM,
                    List.of(new Terms.Dated(DateRange.since(LocalDate.of(2000, 1, 1)), "2002-01-01")));
        }
        if (parts) {
            terms.put(
                    Term.PARTS_LOOP_FROM,
                    List.of(new Terms.Dated(DateRange.since(LocalDate.of(2000, 1, 1)), "2002-01-05")));
        }
        if (sameFault) {
            terms.put(
                    Term.REPEAT_SAME_FAULT_GROUP,
                    List.of(new Terms.Dated(DateRange.since(LocalDate.of(2000, 1, 1)), "1")));
        }
        return new Terms(terms);
    }

    private long order(String serial, String on, String submitted, String status) throws SQLException {
        long id = TimeOrderedId.next();
        execute("""
                INSERT INTO repair_order (id, order_no, centre_id, outlet_id, category_code, model, serial_no, claimed_warranty,
                accepted_on, completed_on, completed_month, repair_level, repair_status, settlement_status, submitted_on, created_by,
                created_at, updated_at) VALUES (?, ?, ?, ?, 'TV', 'M', ?, 'IN', ?, ?, ?, 'L2', 'HANDED_OVER', ?, ?, 'x', NOW(3), NOW(3))""", id, "LE-" + id, centre, outlet, serial, on, on, on.substring(0, 7), status, submitted);
        return id;
    }

    /** What a run of the month says of each order. */
    private Map<Long, String> run(YearMonth month) throws SQLException {
        long run = TimeOrderedId.next();
        Map<Long, String> lines = new TreeMap<>();
        execute(
                "INSERT INTO calculation_run (id, month, run_no, trial, state, started_by, started_at, business_date)"
                        + " SELECT ?, ?, COALESCE(MAX(run_no), 0) + 1, TRUE, 'RUNNING', 'x', NOW(3), CURDATE() FROM calculation_run"
                        + " WHERE month = ?",
                run,
                month.toString(),
                month.toString());
        try (Connection reading = database.getConnection();
                Connection writing = database.getConnection()) {
            MonthComputation computation =
                    new MonthComputation(reading, writing, run, 0, new Basis(month, policy(), cards.table()), false);
            new MonthInLanes(Runnable::run, work -> work.accept(computation)).settle(List.of(centre), result -> {});
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT order_id, reason_code FROM statement_line WHERE run_id = ? AND centre_id = ?")) {
            query.setLong(1, run);
            query.setLong(2, centre);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.put(row.getLong(1), row.getString(2));
                }
            }
        }
        lastRun = run;
        return lines;
    }

    private long lastRun;
    private boolean sheets;
    private boolean sameFault;
    private boolean parts;

    /** A piece that came out of an order, shipped on a day or not yet; it came to the centre after January's cut-off. */
    private void badPart(long order, String shippedOn) throws SQLException {
        badPart(order, "OTHER", "2002-02-26", shippedOn);
    }

    private void badPart(long order, String group, String handedOn, String shippedOn) throws SQLException {
        long parcel = TimeOrderedId.next();
        if (shippedOn != null) {
            execute(
                    "INSERT INTO return_slot (centre_id, part_group, month, slot_no, extra) VALUES (?, ?, ?, ?, FALSE)",
                    centre,
                    group,
                    shippedOn.substring(0, 7),
                    parcel % 1_000_000);
            execute(
                    "INSERT INTO return_parcel (id, parcel_no, centre_id, part_group, state, created_by, created_at, carrier, tracking_no,"
                            + " shipped_on, slot_month, slot_no) VALUES (?, ?, ?, ?, 'SHIPPED', 'x', NOW(3), 'c', 't', ?, ?, ?)",
                    parcel,
                    "X" + Long.toString(parcel, 36),
                    centre,
                    group,
                    shippedOn,
                    shippedOn.substring(0, 7),
                    parcel % 1_000_000);
        }
        execute(
                "INSERT INTO bad_part (id, label, part_id, part_group, outlet_id, centre_id, order_id, order_no, draw_no, line_no, piece_no, state,"
                        + " made_on, due_on, handed_on, made_by, parcel_id, parcel_line, shipped_on) SELECT ?, ?, id, ?, ?, ?, ?, 'x', 1, 1, ?, ?,"
                        + " '2002-01-10', '2002-02-10', ?, 'x', ?, ?, ? FROM part WHERE code = ?",
                parcel,
                "X" + Long.toString(parcel, 36),
                group,
                outlet,
                centre,
                order,
                parcel % 1_000_000,
                shippedOn == null ? "AT_CENTRE" : "IN_TRANSIT",
                handedOn,
                shippedOn == null ? null : parcel,
                shippedOn == null ? null : 1,
                shippedOn,
                "PL" + code);
    }

    private long withPart(String letter, String on) throws SQLException {
        long order = order(letter + centre, on, "2002-02-10", "VALIDATED");
        execute(
                "INSERT INTO part_use (id, order_id, line_no, part_code, quantity) VALUES (?, ?, 1, ?, 1)",
                TimeOrderedId.next(),
                order,
                "PL" + code);
        execute("UPDATE repair_order SET part_lines = 1 WHERE id = ?", order);
        return order;
    }

    /** From 5 January on; before, nothing is asked for. */
    private void partsLoop() throws SQLException {
        parts = true;
        execute(
                "INSERT INTO part (id, code, name, part_class, must_return) VALUES (?, ?, '电源板', 'OTHER', TRUE)",
                TimeOrderedId.next(),
                "PL" + code);
    }

    @Test
    void aMonthWithoutAFreeParcelIsNoCarry() throws SQLException {
        partsLoop();
        long sent = withPart("A", "2002-01-05");
        badPart(sent, "OTHER", "2002-02-01", "2002-02-25");
        long noSlot = withPart("B", "2002-01-06");
        badPart(noSlot, "OTHER", "2002-02-25", null);
        long later = withPart("C", "2002-01-07");
        badPart(later, "OTHER", "2002-02-25", "2002-03-01");
        long notThere = withPart("D", "2002-01-08");
        badPart(notThere, "OTHER", "2002-02-26", null);
        long ofAnotherKind = withPart("E", "2002-01-09");
        badPart(ofAnotherKind, "VALUABLE", "2002-02-01", null);
        long both = withPart("F", "2002-01-10");
        badPart(both, "OTHER", "2002-02-01", null);
        badPart(both, "VALUABLE", "2002-02-01", null);
        long none = withPart("G", "2002-01-11");
        Map<Long, String> lines = run(JANUARY);
        assertThat(lines)
                .containsEntry(sent, "FEE")
                .containsEntry(noSlot, "BAD_PART_NO_SLOT")
                .containsEntry(later, "BAD_PART_NO_SLOT")
                .containsEntry(notThere, "BAD_PART_MISSING")
                .containsEntry(ofAnotherKind, "BAD_PART_MISSING")
                .containsEntry(both, "BAD_PART_MISSING")
                .containsEntry(none, "BAD_PART_MISSING");
        for (long held : List.of(noSlot, notThere)) {
            execute("INSERT INTO included_order (order_id, month, held) VALUES (?, '2002-01', TRUE)", held);
        }
        within(() -> marks.settle(lastRun, centre, 0, JANUARY));
        assertThat(number("SELECT held_carries FROM repair_order WHERE id = ?", noSlot))
                .isZero();
        assertThat(number("SELECT held_carries FROM repair_order WHERE id = ?", notThere))
                .isEqualTo(1);
        execute(
                "INSERT INTO return_slot (centre_id, part_group, month, slot_no, extra, reason, granted_by, granted_at)"
                        + " VALUES (?, 'OTHER', '2002-02', 1001, TRUE, 'x', 'x', NOW(3))",
                centre);
        assertThat(run(JANUARY))
                .as("headquarters gave one more and it was not used")
                .containsEntry(later, "BAD_PART_MISSING");
    }

    @Test
    void whatGoesBackWasSettledWhenThePartWasUsed() throws SQLException {
        partsLoop();
        long waits = withPart("A", "2002-01-06");
        badPart(waits, "OTHER", "2002-02-01", null);
        long gone = withPart("B", "2002-01-07");
        badPart(gone, "VALUABLE", "2002-02-01", "2002-02-20");
        execute("UPDATE part SET must_return = FALSE WHERE code = ?", "PL" + code);
        assertThat(run(JANUARY))
                .as("the piece is still asked for")
                .containsEntry(waits, "BAD_PART_MISSING")
                .containsEntry(gone, "FEE");
        assertThat(release(waits, new Scope(centre, null))).contains("把中心的旧件 " + label(waits) + " 装箱寄出");
    }

    @Test
    void anOpenOrderSaysWhatWouldReleaseIt() throws SQLException {
        partsLoop();
        String money = " ¥20.00";
        Map<Long, String> expected = new LinkedHashMap<>();
        long history = withPart("A", "2002-01-04");
        long sent = withPart("B", "2002-01-05");
        badPart(sent, "OTHER", "2002-02-01", "2002-02-20");
        expected.put(sent, "条件已齐，随 2002-01 结算" + money);
        long atCentre = withPart("C", "2002-01-06");
        badPart(atCentre, "VALUABLE", "2002-02-01", null);
        expected.put(atCentre, "把中心的旧件 %s 装箱寄出；2002-02-25 前办好，随 2002-01 结算" + money);
        long noSlot = withPart("D", "2002-01-07");
        badPart(noSlot, "OTHER", "2002-02-01", null);
        expected.put(noSlot, "把中心的旧件 %s 装箱寄出（本月返厂次数已用满，下月或总部加次后才能寄）；2002-02-25 前办好，随 2002-01 结算" + money);
        long atOutlet = withPart("E", "2002-02-01");
        badPart(atOutlet, "OTHER", "2002-02-01", null);
        execute("UPDATE bad_part SET state = 'AT_OUTLET' WHERE order_id = ?", atOutlet);
        execute("UPDATE repair_order SET held_carries = 2 WHERE id = ?", atOutlet);
        expected.put(atOutlet, "把旧件 %s 交到中心；2002-03-25 前办好，随 2002-02 结算" + money + "（也可由总部决定）");
        long settled = withPart("F", "2002-01-08");
        execute(
                "UPDATE repair_order SET settled_month = '2002-01', settled_kind = 'PAYABLE', settlement_status = 'SETTLED' WHERE id = ?",
                settled);
        for (Map.Entry<Long, String> one : expected.entrySet()) {
            assertThat(release(one.getKey(), new Scope(centre, null)))
                    .isEqualTo(one.getValue().formatted(label(one.getKey())));
        }
        assertThat(release(atCentre, new Scope(centre + 1, null)))
                .as("a neighbour")
                .isNull();
        assertThat(release(atCentre, new Scope(null, outlet + 1)))
                .as("a neighbour")
                .isNull();
        assertThat(release(history, Scope.all())).isNull();
        assertThat(release(settled, Scope.all())).isNull();
        assertThat(release(atCentre, Scope.all())).isEqualTo("寄出旧件；2002-02-25 前办好，随 2002-01 结算" + money);
        sheets = true;
        assertThat(release(history, Scope.all())).isEqualTo("交回服务记录单；2002-02-25 前办好，随 2002-01 结算" + money);
    }

    private String release(long order, Scope scope) {
        Releases asked = new Releases();
        asked.rows = rows;
        asked.fees = fees;
        asked.pieces = pieces;
        asked.terms = terms();
        asked.clock = at(LocalDate.of(2002, 2, 10));
        String[] sentence = new String[1];
        within(() -> {
            Release release = asked.of(List.of("LE-" + order), scope).get("LE-" + order);
            sentence[0] = release == null ? null : release.text(Texts.chinese());
        });
        return sentence[0];
    }

    private String label(long order) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT label FROM bad_part WHERE order_id = ?")) {
            query.setLong(1, order);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    @Test
    void anOrderWaitsUntilTheLastOfItsBadPartsHasLeftByTheCutOff() throws SQLException {
        partsLoop();
        long history = withPart("A", "2002-01-04");
        long without = withPart("B", "2002-01-05");
        long waiting = withPart("C", "2002-01-06");
        badPart(waiting, null);
        long atCutOff = withPart("D", "2002-01-07");
        badPart(atCutOff, "2002-02-25");
        long tooLate = withPart("E", "2002-01-08");
        badPart(tooLate, "2002-02-26");
        long half = withPart("F", "2002-01-09");
        badPart(half, "2002-02-20");
        badPart(half, null);
        long whole = withPart("G", "2002-01-10");
        badPart(whole, "2002-02-20");
        badPart(whole, "2002-02-21");
        assertThat(run(JANUARY))
                .containsEntry(history, "FEE")
                .containsEntry(without, "BAD_PART_MISSING")
                .containsEntry(waiting, "BAD_PART_MISSING")
                .containsEntry(atCutOff, "FEE")
                .containsEntry(tooLate, "BAD_PART_MISSING")
                .containsEntry(half, "BAD_PART_MISSING")
                .containsEntry(whole, "FEE");
        execute("UPDATE bad_part SET state = 'VOID', parcel_id = NULL, shipped_on = NULL WHERE order_id = ?", whole);
        assertThat(run(JANUARY)).containsEntry(whole, "BAD_PART_MISSING");
    }

    @Test
    void aLateOrderStandsInTheNextOpenMonthWhetherOrNotItsOwnIsPublished() throws SQLException {
        long late = order("L" + centre, "2002-01-10", "2002-02-26", "VALIDATED");
        long intime = order("I" + centre, "2002-01-11", "2002-02-25", "VALIDATED");
        long notYet = order("N" + centre, "2002-01-12", "2002-03-26", "VALIDATED");
        assertThat(run(JANUARY))
                .containsEntry(late, "LATE_NEXT_STATEMENT")
                .containsEntry(intime, "FEE")
                .containsEntry(notYet, "LATE_NEXT_STATEMENT");
        assertThat(run(FEBRUARY)).containsOnly(Map.entry(late, "FEE"));
        assertThat(run(YearMonth.of(2002, 3))).containsOnly(Map.entry(late, "FEE"), Map.entry(notYet, "FEE"));
    }

    @Test
    void aLateOrderBlocksNoRepeatMeanwhileAndIsItselfTheRepeatOfWhatWasTaken() throws SQLException {
        String serial = "R" + centre;
        long late = order(serial, "2002-01-10", "2002-02-26", "VALIDATED");
        long back = order(serial, "2002-01-25", "2002-02-10", "VALIDATED");
        assertThat(run(JANUARY)).containsEntry(late, "LATE_NEXT_STATEMENT").containsEntry(back, "FEE");
        // January is calculated and not yet published.
        execute(
                "INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, calculated_at, calculated_by)"
                        + " VALUES (?, ?, '2002-01', ?, ?, 'CALCULATED', NOW(3), 'x')",
                TimeOrderedId.next(),
                "JS-" + code + "-200201-1",
                centre,
                lastRun);
        execute("INSERT INTO included_order (order_id, month, held) VALUES (?, '2002-01', FALSE)", back);
        assertThat(run(FEBRUARY)).containsOnly(Map.entry(late, "REPEAT_OF_LATER_PAID"));
        // Whoever calculates January again finds the same.
        execute("INSERT INTO included_order (order_id, month, held) VALUES (?, '2002-02', FALSE)", late);
        assertThat(run(JANUARY)).containsEntry(back, "FEE");
    }

    @Test
    void whereThePolicySaysSoOnlyTheSameFaultIsARepeat() throws SQLException {
        String panel = "P" + code;
        execute(
                "INSERT INTO fault_code (code, name, highest_level, fault_group) VALUES (?, '屏', 'L3', 'PNL'), (?, '主板', 'L3', 'PNL'),"
                        + " (?, '电源', 'L3', 'PWR')",
                panel,
                "M" + code,
                "W" + code);
        String serial = "G" + centre;
        long first = order(serial, "2002-01-10", "2002-02-10", "VALIDATED");
        long other = order(serial, "2002-01-12", "2002-02-10", "VALIDATED");
        long again = order(serial, "2002-01-14", "2002-02-10", "VALIDATED");
        execute("UPDATE repair_order SET fault_code = ? WHERE id = ?", panel, first);
        execute("UPDATE repair_order SET fault_code = ? WHERE id = ?", "W" + code, other);
        execute("UPDATE repair_order SET fault_code = ? WHERE id = ?", "M" + code, again);
        assertThat(run(JANUARY))
                .containsEntry(first, "FEE")
                .containsEntry(other, "REPEAT")
                .containsEntry(again, "REPEAT");
        sameFault = true;
        assertThat(run(JANUARY))
                .containsEntry(first, "FEE")
                .containsEntry(other, "FEE")
                .containsEntry(again, "REPEAT");
        assertThat(number(
                        "SELECT COUNT(*) FROM statement_line WHERE run_id = ? AND order_id = ? AND figure = '3 OPEN PNL'"
                                + " AND related_order_id = ?",
                        lastRun,
                        again,
                        first))
                .isEqualTo(1);
    }

    @Test
    void anAbnormalOrderExpiresWhenItsSixthPeriodHasClosedWhateverStatementsExist() throws SQLException {
        long abnormal = order("A" + centre, "2002-01-10", "2002-02-10", "ABNORMAL");
        long history = order("H" + centre, "2001-12-10", "2002-01-10", "ABNORMAL");
        sweep(LocalDate.of(2002, 8, 25));
        assertThat(status(abnormal)).as("the window of July is open").isEqualTo("ABNORMAL");
        sweep(LocalDate.of(2002, 8, 26));
        assertThat(status(abnormal)).isEqualTo("EXPIRED");
        assertThat(status(history)).as("before lateness began to count").isEqualTo("ABNORMAL");
        assertThat(run(JANUARY)).containsEntry(abnormal, "EXPIRED");
        assertThat(number("SELECT COUNT(*) FROM order_event WHERE verb = 'EXPIRE' AND order_id = ?", abnormal))
                .isEqualTo(1);
        sweep(LocalDate.of(2002, 8, 27));
        assertThat(number("SELECT COUNT(*) FROM order_event WHERE verb = 'EXPIRE' AND order_id = ?", abnormal))
                .isEqualTo(1);
    }

    @Test
    void aPeriodThatIsPublishedAsAWholeHasClosedBeforeItsWindowEnds() throws SQLException {
        long abnormal = order("P" + centre, "2002-02-10", "2002-03-10", "ABNORMAL");
        execute("INSERT INTO settlement_period (month, closed_at) VALUES ('2002-08', NOW(3))");
        try {
            sweep(LocalDate.of(2002, 9, 10));
            assertThat(status(abnormal)).isEqualTo("EXPIRED");
        } finally {
            execute("DELETE FROM settlement_period WHERE month = '2002-08'");
        }
    }

    @Test
    void headquartersDecidesOnAHeldOrderAndTheRunObeys() throws SQLException {
        sheets = true;
        long once = order("O" + centre, "2002-01-10", "2002-02-10", "HELD");
        long twice = order("T" + centre, "2002-01-11", "2002-02-10", "HELD");
        long refused = order("X" + centre, "2002-01-12", "2002-02-10", "HELD");
        execute("UPDATE repair_order SET held_carries = 1 WHERE id = ?", once);
        execute("UPDATE repair_order SET held_carries = 2 WHERE id IN (?, ?)", twice, refused);
        assertThat(run(JANUARY))
                .containsEntry(once, "SHEET_MISSING")
                .containsEntry(twice, "SHEET_UNDECIDED")
                .containsEntry(refused, "SHEET_UNDECIDED");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decide(() -> reviews.refuse("LE-" + once, null, "还没有到总部决定的时候")))
                .matches(refusal -> refusal.code().equals("RR-261"), "RR-261");
        decide(() -> reviews.release("LE-" + once, null, "客户已口头确认"));
        decide(() -> reviews.approve("LE-" + twice, null, "记录单遗失，核对后准予"));
        decide(() -> reviews.refuse("LE-" + refused, null, "三个月没有记录单"));
        assertThat(run(JANUARY))
                .containsEntry(once, "HELD_RELEASED")
                .containsEntry(twice, "HELD_RELEASED")
                .containsEntry(refused, "HELD_REFUSED");
        assertThat(number(
                        "SELECT COUNT(*) FROM order_event WHERE verb IN ('RELEASE', 'REFUSE') AND order_id IN (?, ?, ?)",
                        once,
                        twice,
                        refused))
                .isEqualTo(3);
    }

    @Test
    void whoBringsTheSheetOrIsConfirmedByTheCustomerIsPaidByTheNextCalculation() throws SQLException {
        sheets = true;
        long held = order("S" + centre, "2002-01-10", "2002-02-10", "HELD");
        long denied = order("D" + centre, "2002-01-11", "2002-02-10", "HELD");
        assertThat(run(JANUARY)).containsEntry(held, "SHEET_MISSING");
        byte[] picture = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        decide(() ->
                conditions.attachSheet("LE-" + held, null, "sheet.png", new java.io.ByteArrayInputStream(picture)));
        decide(() -> conditions.callback(
                "LE-" + denied, null, LocalDate.of(2002, 1, 20), OrderCallback.Outcome.DENIED, "没有修过"));
        assertThat(status(held)).isEqualTo("VALIDATED");
        assertThat(status(denied)).isEqualTo("SUSPECT");
        assertThat(run(JANUARY)).containsEntry(held, "FEE").containsEntry(denied, "SUSPECT");
    }

    private static void decide(Runnable verdict) {
        ActingAs.run(new GivenCaller("hq.reviewer", Role.HQ_REVIEWER), verdict);
    }

    @Test
    void nobodyMarksOrdersOutsideATransaction() {
        assertThatExceptionOfType(TransactionalException.class).isThrownBy(() -> marks.free(centre));
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> centres.putRight(JANUARY, "('CALCULATED')"));
        assertThatExceptionOfType(TransactionalException.class).isThrownBy(() -> moves.postpone(null, null));
    }

    private void sweep(LocalDate today) {
        ExpiryDesk desk = new ExpiryDesk();
        desk.marks = marks;
        desk.periods = periods;
        desk.changes = changes;
        desk.clock = at(today);
        desk.terms = terms();
        within(desk::sweep);
    }

    private static Clock at(LocalDate today) {
        return Clock.fixed(today.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneId.of("Asia/Shanghai"));
    }

    /** The policy of these tests, in the place of what is kept. */
    private TermValues terms() {
        Terms policy = policy();
        return new TermValues() {
            @Override
            public Terms snapshot() {
                return policy;
            }

            @Override
            public Terms current() {
                return policy;
            }
        };
    }

    private void within(Runnable act) {
        try {
            transaction.begin();
            act.run();
            transaction.commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException(e);
        }
    }

    private String status(long order) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT settlement_status FROM repair_order WHERE id = ?")) {
            query.setLong(1, order);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private long number(String sql, Object... args) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                query.setObject(i + 1, args[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void execute(String sql, Object... args) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            statement.executeUpdate();
        }
    }
}

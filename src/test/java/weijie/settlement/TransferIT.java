package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.given.GivenCaller;
import weijie.shared.ActingAs;
import weijie.shared.Role;
import weijie.shared.jpa.TimeOrderedId;

/** An order settles with the centre its outlet belonged to on the completion date, whenever that was written down. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
@DisplayName("a transfer that is recorded late")
class TransferIT {

    private static final String MONTH = "1996-02";

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    private RunDesk desk;

    @Inject
    private OrdersStandWithTheirCentre check;

    private final long before = TimeOrderedId.next();
    private final long after = TimeOrderedId.next();
    private final long outlet = TimeOrderedId.next();
    private int runNo;

    @BeforeEach
    void anOutletThatMovedOnTheTenth() throws SQLException {
        for (String table : new String[] {"calculation_run", "settlement_period", "statement"}) {
            execute("DELETE FROM " + table + " WHERE month = ?", MONTH);
        }
        for (long centre : new long[] {before, after}) {
            execute(
                    "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '转移中心', '430000')",
                    centre,
                    "TR" + Long.toString(centre, 36));
        }
        execute(
                "INSERT INTO outlet (id, code, name, province_code, city_code) VALUES (?, ?, '转移网点', '430000', '430100')",
                outlet,
                "TO" + Long.toString(outlet, 36));
        execute(
                "INSERT INTO outlet_assignment (id, outlet_id, centre_id, valid_from, valid_to) VALUES (?, ?, ?, '1990-01-01', '1996-02-09')",
                TimeOrderedId.next(),
                outlet,
                before);
        execute(
                "INSERT INTO outlet_assignment (id, outlet_id, centre_id, valid_from) VALUES (?, ?, ?, '1996-02-10')",
                TimeOrderedId.next(),
                outlet,
                after);
    }

    @Test
    @DisplayName("moves what is not settled, to the day, and leaves what was confirmed and what is settled")
    void unsettledOrdersMove() throws SQLException {
        long ninth = order("1996-02-09", "VALIDATED", null);
        long tenth = order("1996-02-10", "VALIDATED", null);
        long january = order("1996-01-31", "HELD", null);
        long march = order("1996-03-01", "VALIDATED", null);
        long taken = order("1996-02-11", "VALIDATED", null);
        execute("INSERT INTO included_order (order_id, month, held) VALUES (?, ?, FALSE)", taken, MONTH);
        statement("CENTRE_CONFIRMED", false);
        assertThat(check.check().wrong()).as("found before any run").isPositive();
        begin();
        assertThat(centreOf(ninth)).isEqualTo(before);
        assertThat(centreOf(tenth)).isEqualTo(after);
        assertThat(centreOf(january)).isEqualTo(before);
        assertThat(centreOf(march)).as("its own month's run will").isEqualTo(before);
        assertThat(centreOf(taken)).as("it stands on a confirmed statement").isEqualTo(before);
        execute("UPDATE statement SET state = 'IN_REVIEW' WHERE month = ?", MONTH);
        begin();
        assertThat(centreOf(taken)).isEqualTo(after);
        assertThat(ask("SELECT month FROM included_order WHERE order_id = ?", taken))
                .isEmpty();
        execute("UPDATE repair_order SET centre_id = ? WHERE id = ?", after, march);
        assertThat(check.check().detail()).doesNotContain(number(tenth));
    }

    @Test
    @DisplayName("leaves the published line and proposes the two corrections that move the fee, once")
    void publishedLinesStay() throws SQLException {
        long paid = order("1996-02-12", "SETTLED", "PAYABLE");
        long unpaid = order("1996-02-13", "SETTLED", "NON_PAYABLE");
        long run = statement("PUBLISHED", true);
        line(run, 1, paid, "PAYABLE", "20.00");
        line(run, 2, unpaid, "NON_PAYABLE", "0.00");
        assertThat(check.check().detail()).contains(number(paid));
        begin();
        begin();
        assertThat(centreOf(paid)).isEqualTo(before);
        assertThat(ask(
                        "SELECT CONCAT(centre_id, ' ', amount, ' ', state, ' ', origin_month, ' ', cause) FROM adjustment WHERE order_id = ?"
                                + " ORDER BY amount",
                        paid))
                .containsExactly(
                        before + " -20.00 PROPOSED 1996-02 TRANSFER", after + " 20.00 PROPOSED 1996-02 TRANSFER");
        assertThat(ask("SELECT id FROM adjustment WHERE order_id = ?", unpaid)).isEmpty();
        assertThat(check.check().detail()).doesNotContain(number(paid));
    }

    @Test
    @DisplayName("takes a penalty along with its order, unless a paper that stays has it")
    void penaltiesFollowTheirOrders() throws SQLException {
        long tenth = order("1996-02-10", "CONFIRMED_FAKE", null);
        String free = penalty(tenth, "OTHER", "FINAL", null, null);
        String told = penalty(tenth, "FAKE_ORDER", "NOTIFIED", null, null);
        String calculated = penalty(tenth, "OTHER", "FINAL", MONTH, null);
        String earlier = penalty(tenth, "OTHER", "FINAL", "1996-01", null);
        String withdrawn = penalty(tenth, "OTHER", "WITHDRAWN", null, null);
        String begun = penalty(tenth, "OTHER", "FINAL", null, "JS-1");
        String piece = penalty(tenth, "OTHER", "FINAL", null, null);
        execute(
                "SET STATEMENT foreign_key_checks = 0 FOR UPDATE penalty SET bad_part_id = 1 WHERE penalty_no = ?",
                piece);
        String early = penalty(order("1996-02-09", "VALIDATED", null), "OTHER", "FINAL", null, null);
        String paid = penalty(order("1996-02-12", "SETTLED", "PAYABLE"), "OTHER", "FINAL", null, null);
        statement("CENTRE_CONFIRMED", false);
        execute(
                "INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, calculated_at, calculated_by)"
                        + " VALUES (?, ?, '1996-01', ?, 1, 'CALCULATED', '1996-02-06', 'hq.accounts')",
                TimeOrderedId.next(),
                "JS-E" + before,
                before);
        begin(true);
        assertThat(fallsOn(free)).as("also when a month is only tried").isEqualTo(after);
        assertThat(fallsOn(told)).isEqualTo(after);
        assertThat(fallsOn(calculated)).as("a confirmed statement shows it").isEqualTo(before);
        execute("UPDATE statement SET state = 'IN_REVIEW' WHERE month = ? AND centre_id = ?", MONTH, before);
        begin(true);
        assertThat(fallsOn(calculated)).as("that statement is not made anew").isEqualTo(before);
        begin(false);
        assertThat(fallsOn(calculated)).isEqualTo(after);
        assertThat(ask("SELECT on_month FROM penalty WHERE penalty_no = ?", calculated))
                .containsOnlyNulls();
        for (String stays : new String[] {earlier, withdrawn, begun, piece, early, paid}) {
            assertThat(fallsOn(stays)).isEqualTo(before);
        }
        assertThat(ask(
                        "SELECT e.note FROM penalty_event e JOIN penalty p ON p.id = e.penalty_id WHERE p.penalty_no = ?",
                        told))
                .singleElement()
                .asString()
                .contains(" → ");
        assertThat(ask(
                        "SELECT CONCAT(audience, ' ', asks, ' ', link) FROM notice WHERE args LIKE CONCAT('%', ?, '%')"
                                + " AND audience_kind = 'CENTRE' ORDER BY asks",
                        told))
                .containsExactly(
                        before + " 0 /settlement/penalties.xhtml", after + " 1 /settlement/penalty.xhtml?no=" + told);
        execute("DELETE FROM penalty WHERE penalty_no = ?", piece);
    }

    private String penalty(long order, String kind, String state, String onMonth, String partOn) throws SQLException {
        long id = TimeOrderedId.next();
        execute(
                "INSERT INTO penalty (id, penalty_no, kind, state, clause, clause_version, month, centre_id, outlet_id, order_id, order_no, base,"
                        + " base_source, multiplier, amount, note, proposed_by, proposed_at, first_by, second_by, notified_on, appeal_until, on_month"
                        + (state.equals("WITHDRAWN") ? ", reason" : "")
                        + ") VALUES (?, ?, ?, ?, 'G12', 1, ?, ?, ?, ?, ?, 30, 'MANUAL', 1, 30,"
                        + " '违规收费', 'c', '1996-02-20', 'a', 'b', '1996-02-21', '1996-02-28', ?"
                        + (state.equals("WITHDRAWN") ? ", 'x'" : "") + ")",
                id,
                "TP-" + Long.toString(id, 36),
                kind,
                state,
                MONTH,
                before,
                outlet,
                order,
                number(order),
                onMonth);
        if (partOn != null) {
            for (int part = 1; part <= 2; part++) {
                execute(
                        "INSERT INTO penalty_part (id, penalty_id, part_no, parts, due_month, amount, on_month, statement_no)"
                                + " VALUES (?, ?, ?, 2, '1996-01', 15, ?, ?)",
                        TimeOrderedId.next(),
                        id,
                        part,
                        part == 1 ? "1995-12" : null,
                        part == 1 ? partOn : null);
            }
        }
        return "TP-" + Long.toString(id, 36);
    }

    private long fallsOn(String penalty) throws SQLException {
        return Long.parseLong(ask("SELECT centre_id FROM penalty WHERE penalty_no = ?", penalty)
                .get(0));
    }

    private void begin() throws SQLException {
        begin(true);
    }

    private void begin(boolean trial) throws SQLException {
        long run = TimeOrderedId.next();
        execute(
                "INSERT INTO calculation_run (id, month, run_no, trial, state, started_by, started_at, business_date)"
                        + " VALUES (?, ?, ?, ?, 'QUEUED', 'hq.accounts', '1996-03-06', '1996-03-06')",
                run,
                MONTH,
                ++runNo,
                trial);
        ActingAs.run(
                new GivenCaller("hq.accounts", Role.HQ_ACCOUNTS),
                () -> desk.finish(run, desk.begin(run).fence()));
    }

    private long order(String completedOn, String status, String settledKind) throws SQLException {
        long id = TimeOrderedId.next();
        execute(
                """
                INSERT INTO repair_order (id, order_no, centre_id, outlet_id, category_code, model, serial_no, accepted_on, completed_on,
                completed_month, repair_level, repair_status, settlement_status, settled_month, settled_kind, created_by, created_at, updated_at)
                VALUES (?, ?, ?, ?, 'TV', 'M', ?, ?, ?, ?, 'L2', 'HANDED_OVER', ?, ?, ?, 'test', '1996-03-01', '1996-03-01')""",
                id,
                number(id),
                before,
                outlet,
                number(id),
                completedOn,
                completedOn,
                completedOn.substring(0, 7),
                status,
                settledKind == null ? null : MONTH,
                settledKind);
        return id;
    }

    private static String number(long id) {
        return "TRANSFER-" + id;
    }

    private long statement(String state, boolean published) throws SQLException {
        long run = TimeOrderedId.next();
        execute(
                """
                INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, calculated_at, calculated_by, published_by, sha256)
                VALUES (?, ?, ?, ?, ?, ?, '1996-03-06', 'hq.accounts', ?, ?)""",
                TimeOrderedId.next(),
                "JS-" + run,
                MONTH,
                before,
                run,
                state,
                published ? "hq.accounts" : null,
                published ? "0".repeat(64) : null);
        return run;
    }

    private void line(long run, int lineNo, long order, String kind, String amount) throws SQLException {
        execute("""
                INSERT INTO statement_line (run_id, centre_id, line_no, outlet_id, order_id, order_no, kind, clause, reason_code, amount, level,
                units, unit_price, card_no, figure, completed_on, origin_month)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'G06', 'FEE', ?, 'L2', 1, 20, 1, '', '1996-02-12', '1996-02')""", run, before, lineNo, outlet, order, number(order), kind, amount);
    }

    private long centreOf(long order) throws SQLException {
        return Long.parseLong(
                ask("SELECT centre_id FROM repair_order WHERE id = ?", order).get(0));
    }

    private List<String> ask(String sql, Object arg) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, arg);
            List<String> answers = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    answers.add(row.getString(1));
                }
            }
            return answers;
        }
    }

    private void execute(String sql, Object... args) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            statement.executeUpdate();
        }
    }
}

package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
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
import weijie.settlement.run.MonthComputation;
import weijie.settlement.run.MonthInLanes;
import weijie.shared.ActingAs;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.jpa.TimeOrderedId;

/** A month that came to less than nothing is a debt that the centre's next statements show and set off, the oldest first. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
@DisplayName("debts of earlier months")
class DebtsIT {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    private RunDesk desk;

    @Inject
    private Statements statements;

    @Inject
    private Debts debts;

    @Inject
    private UserTransaction transaction;

    private final long centre = TimeOrderedId.next();
    private final long outlet = TimeOrderedId.next();
    private final String code = "DB" + Long.toString(centre, 36);

    @BeforeEach
    void aCentreThatOwes() throws Exception {
        execute("DELETE FROM calculation_run WHERE month LIKE '2001-%'");
        execute("DELETE FROM settlement_period WHERE month LIKE '2001-%'");
        execute(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '欠款中心', '430000')",
                centre,
                code);
        execute(
                "INSERT INTO outlet (id, code, name, province_code) VALUES (?, ?, '欠款网点', '430000')",
                outlet,
                "DO" + code);
        published("2001-01", "-20.00");
        published("2001-02", "-3.00");
    }

    @Test
    @DisplayName("are shown and set off up to what the month earns; the rest waits for the next one")
    void areSetOffOldestFirst() throws Exception {
        order("2001-03-05", "L1");
        Statement march = calculate("2001-03");
        assertThat(lines(march, "CARRY")).containsExactly(number("2001-01") + " -20.00", number("2001-02") + " -3.00");
        assertThat(lines(march, "SET_OFF")).containsExactly(number("2001-01") + " 10.00");
        assertThat(march.total()).hasToString("10.00");
        StatementAmounts amounts = march.amounts();
        assertThat(amounts.previousDebt()).hasToString("23.00");
        assertThat(amounts.setOff()).hasToString("10.00");
        assertThat(amounts.net()).hasToString("-13.00");
        assertThat(amounts.carriedForward()).hasToString("13.00");
        assertThat(amounts.payout()).hasToString("0.00");
        assertThat(amounts.grossInvoice()).hasToString("10.00");
        setOff(march);
        assertThat(lines(march, "SET_OFF")).as("written once").containsExactly(number("2001-01") + " 10.00");
        publish(march);

        order("2001-04-05", "L3");
        Statement april = calculate("2001-04");
        assertThat(lines(april, "CARRY")).containsExactly(number("2001-01") + " -10.00", number("2001-02") + " -3.00");
        assertThat(lines(april, "SET_OFF")).containsExactly(number("2001-01") + " 10.00", number("2001-02") + " 3.00");
        assertThat(april.amounts().payout()).hasToString("22.00");
        setOff(april);
        publish(april);

        order("2001-05-05", "L1");
        Statement may = calculate("2001-05");
        assertThat(lines(may, "CARRY")).isEmpty();
        assertThat(may.amounts().payout()).hasToString("10.00");
    }

    @Test
    @DisplayName("that another statement has set off since are not set off twice")
    void areSetOffOnce() throws Exception {
        order("2001-03-05", "L3");
        order("2001-04-05", "L3");
        Statement march = calculate("2001-03");
        Statement april = calculate("2001-04");
        setOff(march);
        publish(march);
        Refusal refused = catchThrowableOfType(Refusal.class, () -> setOff(april));
        assertThat(refused.code()).isEqualTo("ST-491");
        assertThat(lines(calculate("2001-04"), "CARRY")).isEmpty();
    }

    private void setOff(Statement statement) throws Exception {
        transaction.begin();
        try {
            debts.setOff(statement);
            transaction.commit();
        } catch (Refusal refused) {
            transaction.rollback();
            throw refused;
        }
    }

    private Statement calculate(String month) throws SQLException {
        long run = TimeOrderedId.next();
        execute("""
                INSERT INTO calculation_run (id, month, run_no, trial, state, started_by, started_at, business_date)
                SELECT ?, ?, COALESCE(MAX(run_no), 0) + 1, FALSE, 'QUEUED', 'hq.accounts', '2001-12-06', '2001-12-06'
                FROM calculation_run WHERE month = ?""", run, month, month);
        RunPlan plan = desk.begin(run);
        try (Connection reading = dataSource.getConnection();
                Connection writing = dataSource.getConnection()) {
            MonthComputation computation =
                    new MonthComputation(reading, writing, run, plan.fence(), plan.basis(), true);
            new MonthInLanes(Runnable::run, work -> work.accept(computation))
                    .settle(
                            List.of(centre),
                            result -> ActingAs.run(
                                    new GivenCaller("hq.accounts", Role.HQ_ACCOUNTS),
                                    () -> desk.finishCentre(run, plan.fence(), result)));
        }
        desk.finish(run, plan.fence());
        return statements.find(number(month)).orElseThrow();
    }

    private String number(String month) {
        return "JS-" + code + '-' + month.replace("-", "") + "-1";
    }

    private void order(String completedOn, String level) throws SQLException {
        long id = TimeOrderedId.next();
        execute(
                """
                INSERT INTO repair_order (id, order_no, centre_id, outlet_id, category_code, model, serial_no, accepted_on, completed_on,
                completed_month, repair_level, repair_status, settlement_status, created_by, created_at, updated_at)
                VALUES (?, ?, ?, ?, 'TV', 'M', ?, ?, ?, ?, ?, 'HANDED_OVER', 'VALIDATED', 'test', '2001-12-01', '2001-12-01')""",
                id,
                "DEBT-" + id,
                centre,
                outlet,
                "DEBT" + id,
                completedOn,
                completedOn,
                completedOn.substring(0, 7),
                level);
    }

    private void published(String month, String adjustments) throws SQLException {
        execute(
                """
                INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, total, calculated_at, calculated_by,
                published_by, sha256)
                VALUES (?, ?, ?, ?, ?, 'CARRIED_FORWARD', ?, '2001-12-06', 'hq.accounts', 'hq.accounts', ?)""",
                TimeOrderedId.next(),
                number(month),
                month,
                centre,
                TimeOrderedId.next(),
                adjustments,
                "0".repeat(64));
    }

    private void publish(Statement statement) throws SQLException {
        execute(
                "UPDATE statement SET state = 'PUBLISHED', published_by = 'hq.accounts', sha256 = ? WHERE id = ?",
                "0".repeat(64),
                statement.id());
        execute(
                "UPDATE repair_order o JOIN included_order i ON i.order_id = o.id SET o.settlement_status = 'SETTLED', o.settled_month = ?,"
                        + " o.settled_kind = 'PAYABLE' WHERE i.month = ? AND o.centre_id = ?",
                statement.month().toString(),
                statement.month().toString(),
                centre);
    }

    private List<String> lines(Statement statement, String kind) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT CONCAT(figure, ' ', amount) FROM statement_line WHERE run_id = ? AND centre_id = ? AND kind = ? ORDER BY line_no")) {
            query.setLong(1, statement.runId());
            query.setLong(2, centre);
            query.setString(3, kind);
            List<String> lines = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return lines;
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

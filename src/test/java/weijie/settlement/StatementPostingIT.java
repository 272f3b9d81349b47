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
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.shared.jpa.TimeOrderedId;

/** Published statements in the books: the figures of the worked example, posted after the fact, in order and once. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
@DisplayName("published statements in the ledger")
class StatementPostingIT {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    private PostingDesk desk;

    private final long centre = TimeOrderedId.next();
    private final long own = TimeOrderedId.next();
    private final long outlet = TimeOrderedId.next();
    private final String code = "SP" + Long.toString(centre, 36);
    private int lineNo;

    @BeforeEach
    void aCentreWithAnOutlet() throws SQLException {
        execute(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '记账中心', '430000')",
                centre,
                code);
        execute("INSERT INTO outlet (id, code, name, province_code) VALUES (?, ?, '中心自修', '430000')", own, code);
        execute(
                "INSERT INTO outlet (id, code, name, province_code) VALUES (?, ?, '记账网点', '430000')",
                outlet,
                "A" + code);
    }

    private String number(String month) {
        return "JS-" + code + '-' + month.replace("-", "") + "-1";
    }

    /** A statement that was published before there was a ledger. */
    private void published(String month, String state, String total, String publishedAt, Line... lines)
            throws SQLException {
        long run = TimeOrderedId.next();
        long id = TimeOrderedId.next();
        execute("""
                INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, total, calculated_at, calculated_by,
                published_by, published_at, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, '2002-12-06', 'x', 'x', ?, ?)""", id, number(month), month, centre, run, state, total, publishedAt, "0".repeat(64));
        for (Line line : lines) {
            boolean order = line.outlet() != null;
            execute(
                    """
                    INSERT INTO statement_line (run_id, centre_id, line_no, outlet_id, order_id, order_no, kind, clause, reason_code, amount, level,
                    units, unit_price, card_no, figure, completed_on, origin_month) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 1, ?, ?, ?)""",
                    run,
                    centre,
                    ++lineNo,
                    line.outlet(),
                    order ? TimeOrderedId.next() : null,
                    order ? "SP-" + TimeOrderedId.next() : null,
                    line.kind(),
                    CLAUSES.getOrDefault(line.kind(), "G13"),
                    line.kind().equals("ADJUSTMENT") ? "ADJUSTMENT_OF_PUBLISHED" : "X",
                    line.amount(),
                    order ? "L1" : null,
                    line.figure(),
                    order ? month + "-03" : null,
                    line.figure().startsWith("2002-") ? line.figure() : month);
        }
        execute("""
                INSERT INTO statement_sum (statement_id, kind, line_count, amount) SELECT ?, l.kind, COUNT(*), SUM(l.amount) FROM statement_line l
                WHERE l.run_id = ? AND l.centre_id = ? GROUP BY l.kind""", id, run, centre);
    }

    private static final Map<String, String> CLAUSES = Map.of("PAYABLE", "G06", "PENALTY", "G11", "REVERSAL", "G11");

    private record Line(Long outlet, String kind, String amount, String figure) {}

    /** The worked example's month: outlet A earns 80, the centre's own repairs 100, and these lines take 200. */
    private void november(Line... taken) throws SQLException {
        List<Line> lines = new ArrayList<>(List.of(
                new Line(own, "PAYABLE", "60.00", ""),
                new Line(own, "PAYABLE", "40.00", ""),
                new Line(outlet, "PAYABLE", "80.00", "")));
        lines.addAll(List.of(taken));
        published("2002-11", "CARRIED_FORWARD", "-20.00", "2002-12-20", lines.toArray(Line[]::new));
    }

    private List<String> balances() throws SQLException {
        return strings(
                "SELECT CONCAT(p.account, ' ', IF(p.outlet_code = '', 'own', LEFT(p.outlet_code, 1)), ' ', SUM(p.fen)) FROM ledger_posting p"
                        + " WHERE p.centre_id = " + centre + " GROUP BY p.account, p.outlet_code HAVING SUM(p.fen) <> 0"
                        + " ORDER BY p.account, p.outlet_code");
    }

    @Test
    @DisplayName("earlier ones are posted in the order of their publication, and once")
    void areCaughtUp() throws SQLException {
        november(new Line(outlet, "PENALTY", "-200.00", "KF1"));
        published(
                "2002-12",
                "PUBLISHED",
                "140.00",
                "2003-01-20 00:00:01",
                new Line(own, "PAYABLE", "50.00", ""),
                new Line(outlet, "PAYABLE", "90.00", ""));
        List<String> missing =
                desk.missing().stream().filter(no -> no.contains(code)).toList();
        assertThat(missing).containsExactly(number("2002-11"), number("2002-12"));

        desk.post(number("2002-12"));
        List<String> entries = strings(
                "SELECT CONCAT(book, ' ', event, ' ', source_no, ' ', source_line, ' ', booked_on) FROM ledger_entry"
                        + " WHERE centre_id = " + centre + " ORDER BY entry_no");
        assertThat(entries)
                .containsExactly(
                        "HQ STATEMENT_PUBLISHED " + number("2002-11") + "  2002-12-20",
                        "CENTRE STATEMENT_PUBLISHED " + number("2002-11") + "  2002-12-20",
                        "HQ PENALTY_POSTED " + number("2002-11") + " KF1 2002-12-20",
                        "CENTRE PENALTY_POSTED " + number("2002-11") + " KF1 2002-12-20",
                        "HQ DEBT_SET_OFF " + number("2002-11") + ' ' + number("2002-11") + " 2002-12-20",
                        "HQ STATEMENT_PUBLISHED " + number("2002-12") + "  2003-01-20",
                        "CENTRE STATEMENT_PUBLISHED " + number("2002-12") + "  2003-01-20");
        assertThat(desk.missing()).noneMatch(no -> no.contains(code));
        desk.post(number("2002-11"));
        assertThat(strings("SELECT entry_no FROM ledger_entry WHERE centre_id = " + centre))
                .hasSize(7);
        assertThat(balances())
                .as("20 still owed, 140 payable; A owes its centre 200 and is owed 170")
                .containsExactly(
                        "1101 A 2000",
                        "1901 A 20000",
                        "2101 own -5000",
                        "2101 A -9000",
                        "2901 A -17000",
                        "3901 A -3000",
                        "4101 A -20000",
                        "5101 own 15000",
                        "5101 A 17000");
    }

    @Test
    @DisplayName("a later month that pays nothing keeps what it earns against the debt it names")
    void setOffOlderDebts() throws SQLException {
        november(
                new Line(outlet, "ADJUSTMENT", "-150.00", "2002-10"),
                new Line(outlet, "REVERSAL", "-50.00", "2002-10"));
        published(
                "2002-12",
                "CARRIED_FORWARD",
                "15.00",
                "2003-01-20",
                new Line(own, "PAYABLE", "15.00", ""),
                new Line(null, "CARRY", "-20.00", number("2002-11")),
                new Line(null, "SET_OFF", "15.00", number("2002-11")));
        desk.post(number("2002-12"));
        assertThat(strings(
                        "SELECT CONCAT(p.account, ' ', p.clause, ' ', p.fen) FROM ledger_posting p JOIN ledger_entry e"
                                + " ON e.entry_no = p.entry_no WHERE e.event = 'ADJUSTMENT_POSTED' AND e.source_no = '"
                                + number("2002-11")
                                + "' AND p.fen > 0 ORDER BY p.account, p.clause"))
                .as("a correction, and the fee of a fabricated record that was paid before")
                .containsExactly("1101 G11 5000", "1101 G13 15000", "1901 G11 5000", "1901 G13 15000");
        assertThat(balances()).contains("1101 A 500").noneMatch(balance -> balance.startsWith("2101"));
        assertThat(strings("SELECT source_line FROM ledger_entry WHERE event = 'DEBT_SET_OFF' AND source_no = '"
                        + number("2002-12") + "'"))
                .containsExactly(number("2002-11"));
    }

    private List<String> strings(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
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

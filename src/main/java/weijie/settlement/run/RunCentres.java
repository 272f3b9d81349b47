package weijie.settlement.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.settlement.rule.Basis;

/** What is written down about each centre of a run; everything happens in the transaction that the connection belongs to. */
public final class RunCentres {

    private static final String TO_SETTLE = """
            SELECT c.id FROM service_centre c WHERE (
                EXISTS (SELECT 1 FROM repair_order o WHERE o.completed_month = ? AND o.centre_id = c.id)
                OR EXISTS (SELECT 1 FROM adjustment a WHERE a.centre_id = c.id AND a.state = 'APPROVED' AND a.origin_month < ?)
                OR EXISTS (SELECT 1 FROM statement m WHERE m.month = ? AND m.centre_id = c.id)
                OR EXISTS (SELECT 1 FROM repair_order o WHERE o.centre_id = c.id AND (%s)))
            AND NOT EXISTS (SELECT 1 FROM statement x WHERE x.month = ? AND x.centre_id = c.id
                AND x.residual_no = 0 AND x.state NOT IN %s)
            ORDER BY c.id""";

    private final Connection connection;

    public RunCentres(Connection connection) {
        this.connection = connection;
    }

    /**
     * The centres with orders or adjustments to settle whose statement may still be calculated, in the order of their ids.
     *
     * @param recalculable the states in which it may, as SQL wants a list
     */
    public List<Long> toSettle(Basis basis, String recalculable) throws SQLException {
        List<Long> centres = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(TO_SETTLE.formatted(CarriedOrders.condition(basis), recalculable))) {
            for (int i = 1; i <= 6; i++) {
                query.setString(i, basis.month().toString());
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    centres.add(row.getLong(1));
                }
            }
        }
        return centres;
    }

    /** The centres that a run has done. */
    public Set<Long> done(long runId) throws SQLException {
        Set<Long> done = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT centre_id FROM run_centre WHERE run_id = ?")) {
            query.setLong(1, runId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    done.add(row.getLong(1));
                }
            }
        }
        return done;
    }

    /**
     * Writes a centre's result down.
     *
     * @param keptOut whether the centre's statement was confirmed or published meanwhile, so that the result does not count
     */
    public void note(long runId, CentreResult result, boolean keptOut) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO run_centre (run_id, centre_id, kept_out, digest) VALUES (?, ?, ?, ?)");
                PreparedStatement sums = connection.prepareStatement(
                        "INSERT INTO run_sum (run_id, centre_id, kind, line_count, amount) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, runId);
            insert.setLong(2, result.centreId());
            insert.setBoolean(3, keptOut);
            insert.setString(4, result.digest());
            insert.executeUpdate();
            sums.setLong(1, runId);
            sums.setLong(2, result.centreId());
            for (Map.Entry<String, Sums.Sum> kind : result.sums().byKind().entrySet()) {
                sums.setString(3, kind.getKey());
                sums.setInt(4, kind.getValue().lines());
                sums.setBigDecimal(5, kind.getValue().amount().yuan());
                sums.executeUpdate();
            }
        }
    }

    /** From now on the centre's lines of the month are those of this run; those of a trial only in the eyes of headquarters. */
    public void makeCurrent(YearMonth month, long centreId, long runId, boolean trial) throws SQLException {
        try (PreparedStatement current = connection.prepareStatement(
                "INSERT INTO month_centre (month, centre_id, run_id, trial_run_id) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE "
                        + (trial
                                ? "trial_run_id = VALUES(trial_run_id)"
                                : "run_id = VALUES(run_id), trial_run_id = NULL"))) {
            current.setString(1, month.toString());
            current.setLong(2, centreId);
            current.setObject(3, trial ? null : runId);
            current.setObject(4, trial ? runId : null);
            current.executeUpdate();
        }
    }

    /** SHA-256 of the facts of all centres, one after another. */
    public String digest(long runId) throws SQLException {
        MessageDigest all = FactTape.sha256();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT digest FROM run_centre WHERE run_id = ? ORDER BY centre_id")) {
            query.setLong(1, runId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.update(row.getString(1).getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        return HexFormat.of().formatHex(all.digest());
    }
}

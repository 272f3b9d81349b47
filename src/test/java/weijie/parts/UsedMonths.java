package weijie.parts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import weijie.api.Door;
import weijie.testing.RunningServer;

/**
 * Months of parts that were used, and stock that lies somewhere, as the book would have kept them. They are written beside it and deleted
 * again: another test may have closed these months, and then the book takes nothing more for them.
 */
public final class UsedMonths {

    private static final String MARK = "F-";
    private static final long JOB = 430;

    /** A new part. */
    public String part() {
        String code = MARK + UUID.randomUUID().toString().substring(0, 8);
        Door.as("hq.admin")
                .body(Map.of("code", code, "name", "液晶屏", "unitPrice", "156.00", "mustReturn", "1"))
                .post("/parts")
                .then()
                .statusCode(201);
        return code;
    }

    /** What an outlet used of a part in a month. */
    public void used(String month, String outlet, String part, int pieces) throws SQLException {
        flow(month, "OUTLET", outlet, part, "CONSUMED", pieces, 0);
    }

    void givenBack(String month, String outlet, String part, int pieces) throws SQLException {
        flow(month, "OUTLET", outlet, part, "CONSUMED", 0, pieces);
    }

    /** What came to a centre's shelf. */
    public void came(String month, String centre, String part, int pieces) throws SQLException {
        flow(month, "CENTRE", centre, part, "GOOD", pieces, 0);
    }

    private static void flow(String month, String kind, String place, String part, String state, int came, int went)
            throws SQLException {
        execute(
                "insert into stock_flow (month, place_kind, place_id, part_id, state, event, came, went)"
                        + " select ?, ?, coalesce(o.id, c.id), p.id, ?, 'OPENING', ?, ? from part p"
                        + " left join outlet o on o.code = ? left join service_centre c on c.code = ? where p.code = ?",
                month,
                kind,
                state,
                came,
                went,
                place,
                place,
                part);
    }

    void lies(String kind, String place, String part, String state, int pieces) throws SQLException {
        execute(
                "insert into stock_balance (place_kind, place_id, part_id, state, quantity)"
                        + " select ?, coalesce(o.id, c.id), p.id, ?, ? from part p"
                        + " left join outlet o on o.code = ? left join service_centre c on c.code = ? where p.code = ?",
                kind,
                state,
                pieces,
                place,
                place,
                part);
    }

    /** As if the forecasts were last computed when this month had ended. */
    public void computedUpTo(String month) throws SQLException {
        execute("update part_forecast_run set month = ?, computed_at = utc_timestamp(3)", month);
    }

    /** A computation that goes on until it is closed. */
    AutoCloseable someoneComputes() throws SQLException {
        execute(
                "insert into job (id, kind, title, payload, state, started_by, started_by_name, roles, created_at, heartbeat_at)"
                        + " values (?, 'PART_FORECAST', '', '', 'RUNNING', 'hq.parts', '', 'HQ_PARTS', utc_timestamp(3),"
                        + " '2099-01-01')",
                JOB);
        execute("update part_forecast_run set job_id = ?", JOB);
        return () -> {
            execute("update part_forecast_run set job_id = null");
            execute("delete from job where id = ?", JOB);
        };
    }

    /** Deletes what was written. */
    public void forget() throws SQLException {
        String parts = " where part_id in (select id from part where code like '" + MARK + "%')";
        execute("delete from stock_flow" + parts);
        execute("delete from stock_balance" + parts);
        execute("delete from part_forecast" + parts);
    }

    private static void execute(String sql, Object... values) throws SQLException {
        try (Connection owner = RunningServer.database();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

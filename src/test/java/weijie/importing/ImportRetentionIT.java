package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.shared.UtcNow;
import weijie.shared.jpa.TimeOrderedId;

/** The rows of a file are kept as long as the policy says, 90 days, counted from the day on which the batch came to rest. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class ImportRetentionIT {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    private CheckingDesk desk;

    @Inject
    private Clock clock;

    @Test
    void whatWasStoredLongAgoIsForgottenAndWhatWasLeftOverStays() throws SQLException {
        long stored = batch("COMMITTED", 91, 2);
        long cancelled = batch("CANCELLED", 91, 0);
        long fresh = batch("COMMITTED", 89, 2);
        long waiting = batch("CHECKED", 300, 0);
        while (desk.forgetOne()) {
            // Until nothing is left that is old enough, also of other tests.
        }
        assertThat(rows(stored))
                .as("the row that was rejected shows what was wrong")
                .isEqualTo(1);
        assertThat(rows(cancelled)).isZero();
        assertThat(rows(fresh)).isEqualTo(3);
        assertThat(rows(waiting)).as("a person has not decided yet").isEqualTo(3);
        assertThat(count("select count(*) from import_finding where import_id = ?", stored))
                .isEqualTo(1);
        assertThat(count("select count(*) from import_finding where import_id = ?", cancelled))
                .isZero();
        assertThat(count("select count(*) from import_job where rows_forgotten and id = ?", stored))
                .isEqualTo(1);
        assertThat(count("select count(*) from import_job where rows_forgotten and id = ?", fresh))
                .isZero();
    }

    private int rows(long id) throws SQLException {
        return count("select count(*) from import_row where import_id = ?", id);
    }

    /** A batch of three rows, the last of them rejected, at rest for so many days. */
    private long batch(String state, int days, int stored) throws SQLException {
        long id = TimeOrderedId.next();
        LocalDateTime then = UtcNow.of(clock).minusDays(days);
        execute("insert ignore into kept_file (sha256, bytes, kept_at) values (?, 1, now(3))", "0".repeat(64));
        execute(
                "insert into import_job (id, batch_no, kind, file_name, file_bytes, sha256, commit_mode, state, headings,"
                        + " data_rows, accepted, rejected, stored, created_by, created_by_name, created_at, checked_at)"
                        + " values (?, ?, 'REPAIR_RECORDS', 'f.csv', 1, ?, 'PASSED_ROWS', ?, 'x', 3, 2, 1, ?, 'x', 'x', ?, ?)",
                id,
                "R" + Long.toString(id, 36),
                "0".repeat(64),
                state,
                stored,
                then,
                then);
        for (int row = 2; row <= 4; row++) {
            execute(
                    "insert into import_row (import_id, row_no, cells, hidden, left_over) values (?, ?, 'x', false, ?)",
                    id,
                    row,
                    stored > 0 && row == 4);
        }
        execute(
                "insert into import_finding (import_id, row_no, seq, severity, code) values (?, 4, 0, 'REJECTED', 'RR-101')",
                id);
        return id;
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private int count(String sql, long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, id);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}

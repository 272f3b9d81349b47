package weijie.settlement.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.policy.HolidayCalendar;
import weijie.policy.TermValues;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;
import weijie.shared.jpa.TimeOrderedId;

/** What time does to penalties: a reminder two worked days before the last day of appeal, and the director when a decision is late. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class PenaltyDueIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Resource(lookup = "java:app/weijie/db")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Penalties penalties;

    @Inject
    private PenaltyEvents events;

    @Inject
    private TermValues terms;

    @Inject
    private HolidayCalendar calendar;

    private final long centre = TimeOrderedId.next();
    private final long told = TimeOrderedId.next();
    private final long appealed = TimeOrderedId.next();

    /** Told until a Monday; appealed against, to be decided on by a Tuesday. */
    @BeforeEach
    void twoPenalties() throws SQLException {
        String code = "PD" + Long.toString(centre, 36).toUpperCase(Locale.ROOT);
        execute(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '期限中心', '430000')",
                centre,
                code);
        penalty(told, "NOTIFIED", null);
        penalty(appealed, "APPEALED", "2026-11-10");
    }

    private void penalty(long id, String state, String decideBy) throws SQLException {
        execute(
                "INSERT INTO penalty (id, penalty_no, kind, state, clause, clause_version, month, centre_id, base, base_source, multiplier,"
                        + " amount, note, proposed_by, proposed_at, first_by, second_by, notified_on, appeal_until, decide_by)"
                        + " VALUES (?, ?, 'OTHER', ?, 'G12', 1, '2026-11', ?, 10, 'MANUAL', 1, 10, 'x', 'a', NOW(3), 'b', 'c', '2026-11-02',"
                        + " '2026-11-09', ?)",
                id,
                "PD" + Long.toString(id % 1_000_000_000_000L, 36),
                state,
                centre,
                decideBy);
    }

    private void sweepOn(String day) {
        PenaltyDueDesk desk = new PenaltyDueDesk();
        desk.penalties = penalties;
        desk.events = events;
        desk.terms = terms;
        desk.calendar = calendar;
        desk.clock = Clock.fixed(LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
        ActingAs.run(OwnAccord.AS_ACCOUNTS, () -> {
            try {
                transaction.begin();
                desk.sweep();
                transaction.commit();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private long done(long id, String verb) {
        return number(
                "SELECT COUNT(*) FROM penalty_event WHERE penalty_id = ? AND verb = ? AND user_name = 'system'",
                id,
                verb);
    }

    @Test
    void whoMayStillAppealIsRemindedOnceTwoWorkedDaysBefore() {
        sweepOn("2026-11-04");
        assertThat(done(told, "REMIND"))
                .as("Wednesday, three worked days before")
                .isZero();
        sweepOn("2026-11-05");
        sweepOn("2026-11-05");
        sweepOn("2026-11-06");
        assertThat(done(told, "REMIND")).as("Thursday, two worked days before").isEqualTo(1);
        assertThat(done(appealed, "REMIND")).isZero();
        assertThat(number(
                        "SELECT COUNT(*) FROM notice WHERE audience_kind = 'CENTRE' AND audience = ? AND text_key = 'settlement.notice.penalty.reminded'",
                        String.valueOf(centre)))
                .isEqualTo(1);
    }

    @Test
    void whoHasAnsweredOrIsOutOfTimeIsNotReminded() throws SQLException {
        execute("UPDATE penalty SET acknowledged_by = 'centre.x' WHERE id = ?", told);
        sweepOn("2026-11-06");
        execute("UPDATE penalty SET acknowledged_by = NULL WHERE id = ?", told);
        sweepOn("2026-11-10");
        assertThat(done(told, "REMIND")).isZero();
    }

    @Test
    void aDecisionThatIsLateGoesToTheDirectorOnce() throws SQLException {
        String asked = "SELECT COUNT(*) FROM notice WHERE text_key = 'settlement.notice.penalty.late'";
        long before = number(asked);
        sweepOn("2026-11-10");
        assertThat(done(appealed, "ESCALATE")).as("the last day is in time").isZero();
        sweepOn("2026-11-11");
        sweepOn("2026-11-12");
        assertThat(done(appealed, "ESCALATE")).isEqualTo(1);
        assertThat(number(asked)).as("the director is asked").isEqualTo(before + 1);
        assertThat(done(told, "ESCALATE")).isZero();
    }

    private long number(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                query.setObject(i + 1, args[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql, Object... args) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                change.setObject(i + 1, args[i]);
            }
            change.executeUpdate();
        }
    }
}

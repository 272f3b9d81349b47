package weijie.repair;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import weijie.policy.TermValues;
import weijie.repair.check.CheckFacts;
import weijie.repair.check.Findings;
import weijie.repair.check.MissedWindows;
import weijie.shared.Caller;
import weijie.shared.Terms;
import weijie.shared.jpa.Columns;

/**
 * Submits many drafts in one go. Their checks were made when they were stored; only lateness depends on the day of submission and is
 * decided again here.
 */
@ApplicationScoped
class BulkSubmission {

    private static final int IDS_AT_ONCE = 2000;

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    TermValues terms;

    /** A draft to be submitted. */
    private record Draft(long id, LocalDate completedOn, boolean abnormal) {}

    /**
     * Submits the drafts that meet the condition, locking them first.
     *
     * @param where a condition on {@code repair_order o}, never from outside
     * @return how many were submitted
     */
    int submit(String where, List<?> params) {
        try (Connection connection = dataSource.getConnection()) {
            List<Draft> drafts = lock(connection, where, params);
            if (!drafts.isEmpty()) {
                submit(connection, drafts);
            }
            return drafts.size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Draft> lock(Connection connection, String where, List<?> params) throws SQLException {
        List<Draft> drafts = new ArrayList<>();
        String sql = "select o.id, o.completed_on, exists (select 1 from order_finding f where f.order_id = o.id"
                + " and f.severity = 'ABNORMAL' and f.code <> 'RR-142') from repair_order o"
                + " where o.settlement_status = 'DRAFT' and " + where + " for update";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < params.size(); i++) {
                statement.setObject(i + 1, params.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    drafts.add(new Draft(rows.getLong(1), Columns.date(rows, 2), rows.getBoolean(3)));
                }
            }
        }
        return drafts;
    }

    private void submit(Connection connection, List<Draft> drafts) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        Terms now = terms.current();
        CheckFacts facts = new CheckFacts(today, now, null, null, java.util.Set.of());
        update(
                connection,
                "delete from order_finding where code in ('RR-106', 'RR-142') and order_id in (",
                ")",
                ids(drafts));
        List<Long> validated = new ArrayList<>();
        List<Long> abnormal = new ArrayList<>();
        try (RecordSink sink = new RecordSink(connection, 0, caller.userName(), clock, 0)) {
            for (Draft draft : drafts) {
                Findings late = MissedWindows.findings(draft.completedOn(), facts);
                sink.putFindings(draft.id(), late.all());
                boolean bad = draft.abnormal() || late.abnormal();
                (bad ? abnormal : validated).add(draft.id());
                sink.putEvent(
                        draft.id(),
                        OrderVerb.SUBMIT,
                        SettlementStatus.DRAFT,
                        bad ? SettlementStatus.ABNORMAL : SettlementStatus.VALIDATED);
            }
            sink.flush();
        }
        mark(connection, SettlementStatus.VALIDATED, validated, today);
        mark(connection, SettlementStatus.ABNORMAL, abnormal, today);
    }

    private void mark(Connection connection, SettlementStatus status, List<Long> ids, LocalDate today)
            throws SQLException {
        update(
                connection,
                "update repair_order set settlement_status = ?, submitted_on = ?, submitted_by = ?, updated_at = ?,"
                        + " version = version + 1 where id in (",
                ")",
                ids,
                status.name(),
                Date.valueOf(today),
                caller.userName(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static List<Long> ids(List<Draft> drafts) {
        return drafts.stream().map(Draft::id).toList();
    }

    private static void update(Connection connection, String before, String after, List<Long> ids, Object... first)
            throws SQLException {
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            try (PreparedStatement statement = connection.prepareStatement(
                    before + String.join(",", Collections.nCopies(some.size(), "?")) + after)) {
                int place = 1;
                for (Object value : first) {
                    statement.setObject(place++, value);
                }
                for (Long id : some) {
                    statement.setLong(place++, id);
                }
                statement.executeUpdate();
            }
        }
    }
}

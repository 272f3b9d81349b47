package weijie.repair;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.util.Map;
import javax.sql.DataSource;
import weijie.catalog.CatalogSnapshots;
import weijie.network.NetworkSnapshots;
import weijie.network.Scope;
import weijie.policy.KnownWords;
import weijie.policy.TermValues;
import weijie.repair.check.Finding;
import weijie.repair.check.Judged;
import weijie.repair.check.MasterData;
import weijie.repair.check.RecordBatch;
import weijie.repair.check.RecordField;
import weijie.shared.Caller;
import weijie.shared.Term;

/**
 * Submits many drafts in one go. Each is judged again as one submitted alone would be, beside each other and beside what is stored; what
 * no longer passes stays a draft.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
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

    @Inject
    NetworkSnapshots networks;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    KnownWords words;

    @Inject
    JdbcArchive archive;

    /** What was found about a draft, which still stands under its id. */
    private record Draft(long id, Judged judged) {}

    /**
     * Submits the drafts that meet the condition, locking them first.
     *
     * @param where a condition on {@code repair_order o}, never from outside
     * @param scope whose records the submitter may bring
     */
    HandedIn submit(String where, List<?> params, Scope scope) {
        try (Connection connection = dataSource.getConnection()) {
            List<Long> ids = lock(connection, where, params);
            return ids.isEmpty() ? new HandedIn(0, List.of()) : submit(connection, judge(connection, ids, scope));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> lock(Connection connection, String where, List<?> params) throws SQLException {
        List<Long> ids = new ArrayList<>();
        String sql = "select o.id from repair_order o where o.settlement_status = 'DRAFT' and " + where
                + " order by o.id for update";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < params.size(); i++) {
                statement.setObject(i + 1, params.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private List<Draft> judge(Connection connection, List<Long> ids, Scope scope) throws SQLException {
        RecordBatch batch = new RecordBatch(
                        LocalDate.now(clock),
                        terms.current(),
                        new MasterData(networks.load(), catalogs.load(), words.load()),
                        scope,
                        archive)
                .stored();
        StoredDrafts stored = new StoredDrafts(connection);
        List<Draft> drafts = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            for (Judged judged : batch.judge(stored.read(some, from + 1))) {
                drafts.add(new Draft(ids.get(drafts.size()), judged));
            }
        }
        Map<Integer, List<Finding>> beside = batch.crossRow();
        drafts.replaceAll(draft -> new Draft(
                draft.id(),
                draft.judged().with(beside.get(draft.judged().draft().rowNo()))));
        return drafts;
    }

    private HandedIn submit(Connection connection, List<Draft> drafts) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        int samplePercent = terms.current().number(Term.SAMPLE_PERCENT, today);
        List<Draft> passed =
                drafts.stream().filter(draft -> !draft.judged().rejected()).toList();
        update(connection, "delete from order_finding where order_id in (", ")", ids(passed));
        List<Long> validated = new ArrayList<>();
        List<Long> abnormal = new ArrayList<>();
        List<Long> drawn = new ArrayList<>();
        try (RecordSink sink = new RecordSink(connection, 0, caller.userName(), clock, samplePercent)) {
            for (Draft draft : passed) {
                Judged judged = draft.judged();
                sink.putFindings(draft.id(), judged.findings());
                (judged.isAbnormal() ? abnormal : validated).add(draft.id());
                if (judged.isWarned() && RecordSink.isDrawn(numberOf(judged), samplePercent)) {
                    drawn.add(draft.id());
                }
                sink.putEvent(
                        draft.id(),
                        OrderVerb.SUBMIT,
                        SettlementStatus.DRAFT,
                        judged.isAbnormal() ? SettlementStatus.ABNORMAL : SettlementStatus.VALIDATED);
            }
            sink.flush();
        }
        update(connection, "update repair_order set in_sample = false where in_sample and id in (", ")", ids(passed));
        update(connection, "update repair_order set in_sample = true where id in (", ")", drawn);
        mark(connection, SettlementStatus.VALIDATED, validated, today);
        mark(connection, SettlementStatus.ABNORMAL, abnormal, today);
        return new HandedIn(
                passed.size(),
                drafts.stream()
                        .map(Draft::judged)
                        .filter(Judged::rejected)
                        .map(BulkSubmission::numberOf)
                        .toList());
    }

    private static String numberOf(Judged judged) {
        return judged.draft().get(RecordField.ORDER_NO).orElseThrow();
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

package weijie.repair;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import weijie.catalog.CatalogSnapshots;
import weijie.network.NetworkSnapshots;
import weijie.network.Scope;
import weijie.policy.KnownWords;
import weijie.policy.TermValues;
import weijie.repair.check.Judged;
import weijie.repair.check.MasterData;
import weijie.repair.check.RecordBatch;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;

/**
 * The way in for many records at once: judged through {@link RecordBatch}, stored by bulk load. Everything runs in the transaction
 * of whoever calls, and is part of it.
 */
@ApplicationScoped
public class RecordIntake {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    NetworkSnapshots networks;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    TermValues terms;

    @Inject
    KnownWords words;

    @Inject
    JdbcArchive archive;

    @Inject
    BulkSubmission submission;

    /** Begins a file. Network, catalogue and policy are looked at now and do not change under the batch. */
    public RecordBatch open(Scope scope) {
        return new RecordBatch(
                        LocalDate.now(clock),
                        terms.current(),
                        new MasterData(networks.load(), catalogs.load(), words.load()),
                        scope,
                        archive)
                .ofFile();
    }

    /**
     * Stores the rows that were not rejected, with their findings, parts and one event each.
     *
     * @param submit whether handed-over records are submitted at once; else they stay drafts
     * @return how many were submitted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int store(long importId, Iterable<Judged> rows, boolean submit) {
        Terms now = terms.current();
        int samplePercent = now.number(Term.SAMPLE_PERCENT, LocalDate.now(clock));
        try (Connection connection = dataSource.getConnection();
                RecordSink sink = new RecordSink(connection, importId, caller.userName(), clock, samplePercent)) {
            int submitted = 0;
            for (Judged row : rows) {
                if (row.isStorable() && sink.put(row, submit)) {
                    submitted++;
                }
            }
            sink.flush();
            return submitted;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Submits the drafts of an import; work in progress stays as it is. Returns how many were submitted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int submitImport(long importId) {
        return submission
                .submit("o.import_id = ?", List.of(importId), Scope.of(caller))
                .submitted();
    }

    /**
     * Takes an import back as if it had never been, with everything that hangs on its records.
     *
     * @throws Refusal {@code RR-201} when headquarters has looked at one of them, or a month has
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int rollBack(long importId) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement lock =
                    connection.prepareStatement("select o.order_no, o.reviewed_by, o.questioned_by, "
                            + OrderQuery.STATUS + " from repair_order o where o.import_id = ? for update")) {
                lock.setLong(1, importId);
                try (ResultSet rows = lock.executeQuery()) {
                    while (rows.next()) {
                        String status = rows.getString(4);
                        boolean untouched = rows.getString(2) == null
                                && rows.getString(3) == null
                                && (status == null
                                        || SettlementStatus.valueOf(status).mayBecome(SettlementStatus.DRAFT)
                                        || status.equals(SettlementStatus.DRAFT.name()));
                        Refusal.unless(untouched, Refusal.Kind.CONFLICT, "RR-201", rows.getString(1));
                    }
                }
            }
            for (String child : List.of("part_use", "order_finding", "order_event", "evidence")) {
                run(
                        connection,
                        "delete c from " + child + " c join repair_order o on o.id = c.order_id where o.import_id = ?",
                        importId);
            }
            return run(connection, "delete from repair_order where import_id = ?", importId);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int run(Connection connection, String sql, long importId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, importId);
            return statement.executeUpdate();
        }
    }
}

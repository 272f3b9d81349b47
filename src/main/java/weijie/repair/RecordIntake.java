package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weijie.catalog.CatalogSnapshots;
import weijie.network.NetworkSnapshots;
import weijie.network.Scope;
import weijie.policy.KnownWords;
import weijie.policy.TermValues;
import weijie.repair.check.Finding;
import weijie.repair.check.MasterData;
import weijie.repair.check.RecordBatch;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * The way in for many records at once: judged through {@link RecordBatch}, stored by bulk load. Everything runs in the transaction
 * of whoever calls, and is part of it.
 */
@ApplicationScoped
public class RecordIntake {

    @Inject
    Rows rows;

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

    @Inject
    OrderParts parts;

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
     * Stores records with their parts and one event each.
     *
     * @param submit whether handed-over records are submitted at once; else they stay drafts
     * @return how many were submitted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int store(long importId, Iterable<Incoming> incoming, boolean submit) {
        Map<Long, Boolean> drawing = new LinkedHashMap<>();
        int submitted = rows.with(connection -> {
            try (RecordSink sink = sink(connection, importId)) {
                int handedIn = 0;
                for (Incoming record : incoming) {
                    handedIn += sink.put(record, submit) ? 1 : 0;
                }
                sink.flush();
                drawing.putAll(sink.drawing());
                return handedIn;
            }
        });
        lack(importId, parts.draw(drawing.keySet()), drawing);
        return submitted;
    }

    private RecordSink sink(Connection connection, long importId) {
        int samplePercent = terms.current().number(Term.SAMPLE_PERCENT, LocalDate.now(clock));
        return new RecordSink(connection, importId, caller.userName(), clock, samplePercent);
    }

    /** What the stocks of their outlets lack makes records abnormal. */
    private void lack(long importId, Map<Long, List<Finding>> lacking, Map<Long, Boolean> warned) {
        if (lacking.isEmpty()) {
            return;
        }
        rows.with(connection -> {
            try (RecordSink sink = sink(connection, importId)) {
                lacking.forEach((id, findings) -> {
                    sink.putFindings(id, findings);
                    sink.putEvent(id, OrderVerb.SUBMIT, SettlementStatus.VALIDATED, SettlementStatus.ABNORMAL);
                });
                sink.flush();
                return null;
            }
        });
        rows.changeOf(lacking.keySet(), "update repair_order set settlement_status = 'ABNORMAL' where id in (?*)");
        rows.changeOf(
                lacking.keySet().stream()
                        .filter(id -> warned.get(id) || lacking.get(id).size() > 1)
                        .toList(),
                "update repair_order set high_risk = true where id in (?*)");
    }

    /**
     * Stores what was found about records of an import beside them, without reading it into the program.
     *
     * @param found a question, never from outside, for the {@code row_no} of the finding, its number {@code seq} within the row and the
     *     columns of {@code order_finding}; rows that are not stored do not matter
     * @param args what it binds
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void storeFindings(long importId, String found, Object... args) {
        rows.change(
                "insert into order_finding (id, order_id, severity, code, field, value, args, related_order_no, related_on)"
                        + " select f.seq, o.id, f.severity, f.code, f.field, f.value, f.args, f.related_order_no, f.related_on"
                        + " from (" + found + ") f straight_join repair_order o force index (repair_order_by_import)"
                        + " on o.import_id = ? and o.import_row = f.row_no",
                Stream.concat(Stream.of(args), Stream.of(importId)).toArray());
    }

    /** Submits the drafts of an import; work in progress stays as it is. Returns how many were submitted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int submitImport(long importId) {
        Scope scope = Scope.of(caller);
        return submission
                .submit(() -> new OrderQuery(OrderCriteria.ofImport(importId), scope, caller.userName()), scope)
                .done()
                .size();
    }

    /**
     * Takes an import back as if it had never been, with everything that hangs on its records.
     *
     * @throws Refusal {@code RR-201} when headquarters has looked at one of them, or a month has
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int rollBack(long importId) {
        rows.list(
                        "select o.order_no, o.reviewed_by, o.questioned_by, " + OrderQuery.STATUS
                                + " as status from repair_order o where o.import_id = ? for update",
                        Trace::of,
                        importId)
                .forEach(
                        order -> Refusal.unless(order.isUntouched(), Refusal.Kind.CONFLICT, "RR-201", order.orderNo()));
        parts.giveBack(rows.list("select id from repair_order where import_id = ?", row -> row.number("id"), importId));
        for (String child : List.of("part_use", "order_finding", "order_event", "evidence")) {
            rows.change(
                    "delete c from " + child + " c join repair_order o on o.id = c.order_id where o.import_id = ?",
                    importId);
        }
        return rows.change("delete from repair_order where import_id = ?", importId);
    }

    /** What headquarters or a month has done to a record. */
    private record Trace(String orderNo, boolean byPeople, SettlementStatus status) {

        static Trace of(Row row) {
            return new Trace(
                    row.text("order_no"),
                    row.text("reviewed_by") != null || row.text("questioned_by") != null,
                    row.choice(SettlementStatus.class, "status"));
        }

        boolean isUntouched() {
            return !byPeople
                    && (status == null || status == SettlementStatus.DRAFT || status.mayBecome(SettlementStatus.DRAFT));
        }
    }
}

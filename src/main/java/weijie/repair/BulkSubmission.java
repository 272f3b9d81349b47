package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import weijie.repair.check.RepairStatus;
import weijie.repair.check.Severity;
import weijie.repair.check.StoredRecord;
import weijie.shared.Caller;
import weijie.shared.LeftOut;
import weijie.shared.Outcome;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.jpa.Rows;

/**
 * Submits many drafts in one go. Each is judged again as one submitted alone would be, beside each other and beside what is stored; what
 * no longer passes stays a draft.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkSubmission {

    private static final int IDS_AT_ONCE = 2000;

    static final String FAILS_CHECKS = "RR-209";

    /** Of more that are no drafts nobody reads the reasons. */
    private static final int NAMED_MOST = 200;

    @Inject
    Rows rows;

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

    @Inject
    OrderParts parts;

    /**
     * What is known of a draft once it was judged: little, since there may be very many.
     *
     * @param reread the record as it is read today, where it came with a word that nobody knew then; else {@code null}
     */
    private record Draft(long id, String orderNo, boolean rejected, List<Finding> findings, StoredRecord reread) {

        static Draft of(long id, Judged judged, boolean unread) {
            return new Draft(
                    id,
                    judged.draft().get(RecordField.ORDER_NO).orElseThrow(),
                    judged.rejected(),
                    judged.findings(),
                    unread ? judged.record() : null);
        }

        Draft with(List<Finding> beside) {
            List<Finding> all = new ArrayList<>(findings);
            all.addAll(beside);
            return new Draft(id, orderNo, rejected, Judged.sorted(all), reread);
        }

        LeftOut leftOut() {
            String codes = findings.stream()
                    .filter(finding -> finding.severity() == Severity.REJECTED)
                    .map(Finding::code)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return new LeftOut(orderNo, Refusal.invalid(FAILS_CHECKS, orderNo, codes));
        }

        boolean has(Severity severity) {
            return findings.stream().anyMatch(finding -> finding.severity() == severity);
        }

        SettlementStatus becomes() {
            return has(Severity.ABNORMAL) ? SettlementStatus.ABNORMAL : SettlementStatus.VALIDATED;
        }
    }

    /**
     * Submits the drafts among these records, locking them first.
     *
     * @param records asks for them anew each time
     * @param scope whose records the submitter may bring
     */
    Outcome<Long> submit(Supplier<OrderQuery> records, Scope scope) {
        Outcome<Long> others = others(records.get());
        List<Long> ids = drafts(records.get(), " for update");
        List<Draft> judged = ids.isEmpty() ? List.of() : judge(ids, scope);
        if (!judged.isEmpty()) {
            submit(judged);
        }
        return outcome(judged, others);
    }

    /** What {@link #submit} would do. */
    Outcome<Long> lookAhead(Supplier<OrderQuery> records, Scope scope) {
        List<Long> ids = drafts(records.get(), "");
        return outcome(ids.isEmpty() ? List.of() : judge(ids, scope), others(records.get()));
    }

    private List<Long> drafts(OrderQuery records, String lock) {
        return rows.list(
                "select o.id" + records.and("o.settlement_status = 'DRAFT'").fromAnywhere() + " order by o.id" + lock,
                row -> row.number("id"),
                records.params().toArray());
    }

    /** Those that are no drafts: how many, and why of the first ones. */
    private Outcome<Long> others(OrderQuery records) {
        OrderQuery others = records.and("(o.settlement_status is null or o.settlement_status <> 'DRAFT')");
        Object[] params = others.params().toArray();
        long count = rows.number("select count(*)" + others.fromAnywhere(), params);
        List<LeftOut> named = count == 0
                ? List.of()
                : rows.list(
                        "select o.order_no, coalesce(" + OrderQuery.STATUS + ", o.repair_status) as standing"
                                + others.fromAnywhere() + " order by o.id limit " + NAMED_MOST,
                        row -> noDraft(row.text("order_no"), row.text("standing")),
                        params);
        return new Outcome<>(List.of(), named, count);
    }

    private static LeftOut noDraft(String orderNo, String standing) {
        Object state = Arrays.stream(SettlementStatus.values())
                .filter(one -> one.name().equals(standing))
                .map(Object.class::cast)
                .findFirst()
                .orElseGet(() -> RepairStatus.valueOf(standing));
        return new LeftOut(orderNo, Refusal.conflict("RR-203", orderNo, state));
    }

    private static Outcome<Long> outcome(List<Draft> judged, Outcome<Long> others) {
        List<LeftOut> left = new ArrayList<>();
        judged.stream().filter(Draft::rejected).forEach(draft -> left.add(draft.leftOut()));
        long rejected = left.size();
        left.addAll(others.left());
        return new Outcome<>(
                judged.stream()
                        .filter(draft -> !draft.rejected())
                        .map(Draft::id)
                        .toList(),
                left,
                rejected + others.leftCount());
    }

    private List<Draft> judge(List<Long> ids, Scope scope) {
        RecordBatch batch = new RecordBatch(
                        LocalDate.now(clock),
                        terms.current(),
                        new MasterData(networks.load(), catalogs.load(), words.load()),
                        scope,
                        archive)
                .stored();
        StoredDrafts stored = new StoredDrafts(rows);
        List<Draft> drafts = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            Map<Long, List<Finding>> before = stored.findings(some);
            Set<Long> unread = stored.unread(some);
            for (Judged judged : batch.judge(stored.read(some, from + 1))) {
                Long id = ids.get(drafts.size());
                drafts.add(Draft.of(id, judged.recalling(before.getOrDefault(id, List.of())), unread.contains(id)));
            }
        }
        // The rows were numbered from 1 in this order.
        batch.crossRow()
                .forEach(beside -> drafts.set(
                        beside.rowNo() - 1, drafts.get(beside.rowNo() - 1).with(beside.findings())));
        return drafts;
    }

    private void submit(List<Draft> drafts) {
        LocalDate today = LocalDate.now(clock);
        int samplePercent = terms.current().number(Term.SAMPLE_PERCENT, today);
        List<Draft> passed =
                drawn(drafts.stream().filter(draft -> !draft.rejected()).toList());
        rows.changeOf(ids(passed), "delete from order_finding where order_id in (?*)");
        List<Long> validated = new ArrayList<>();
        List<Long> abnormal = new ArrayList<>();
        List<Long> drawn = new ArrayList<>();
        List<Long> risky = new ArrayList<>();
        rows.with(connection -> {
            try (RecordSink sink = new RecordSink(connection, 0, caller.userName(), clock, samplePercent)) {
                for (Draft draft : passed) {
                    sink.putFindings(draft.id(), draft.findings());
                    (draft.becomes() == SettlementStatus.ABNORMAL ? abnormal : validated).add(draft.id());
                    if (draft.has(Severity.WARNING) && RecordSink.isDrawn(draft.orderNo(), samplePercent)) {
                        drawn.add(draft.id());
                    }
                    if (Judged.isHighRisk(draft.findings())) {
                        risky.add(draft.id());
                    }
                    sink.putEvent(draft.id(), OrderVerb.SUBMIT, SettlementStatus.DRAFT, draft.becomes());
                }
                sink.flush();
                return null;
            }
        });
        rows.changeOf(
                ids(passed),
                "update repair_order set in_sample = false, high_risk = false where (in_sample or high_risk) and id in (?*)");
        rows.changeOf(drawn, "update repair_order set in_sample = true where id in (?*)");
        rows.changeOf(risky, "update repair_order set high_risk = true where id in (?*)");
        mark(SettlementStatus.VALIDATED, validated, today);
        mark(SettlementStatus.ABNORMAL, abnormal, today);
    }

    /** The same with what the stocks of their outlets lack; the others have drawn their parts. */
    private List<Draft> drawn(List<Draft> passed) {
        passed.stream().filter(draft -> draft.reread() != null).forEach(draft -> reread(draft.id(), draft.reread()));
        Map<Long, List<Finding>> lacking = parts.draw(passed.stream()
                .filter(draft -> draft.becomes() == SettlementStatus.VALIDATED)
                .map(Draft::id)
                .toList());
        return passed.stream()
                .map(draft -> draft.with(lacking.getOrDefault(draft.id(), List.of())))
                .toList();
    }

    /** A word that nobody knew when the record came may be known by now. */
    private void reread(long id, StoredRecord record) {
        rows.change(
                "update repair_order set claimed_warranty = ?, warranty_word = ?, repair_level = ?, level_word = ?,"
                        + " unrepaired = ?, status_word = ? where id = ?",
                record.claimedWarranty(),
                record.unread().warranty(),
                record.levelKept(),
                record.unread().level(),
                record.unrepaired(),
                record.unread().status(),
                id);
    }

    private void mark(SettlementStatus status, List<Long> ids, LocalDate today) {
        rows.changeOf(
                ids,
                "update repair_order set settlement_status = ?, submitted_on = ?, submitted_by = ?, updated_at = ?,"
                        + " version = version + 1 where id in (?*)",
                status,
                today,
                caller.userName(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static List<Long> ids(List<Draft> drafts) {
        return drafts.stream().map(Draft::id).toList();
    }
}

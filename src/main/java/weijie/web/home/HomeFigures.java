package weijie.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weijie.collection.CollectionCriteria;
import weijie.collection.CollectionDesk;
import weijie.collection.ReliefKind;
import weijie.parts.BadPartCriteria;
import weijie.parts.BadPartDesk;
import weijie.parts.ParcelCriteria;
import weijie.parts.ParcelDesk;
import weijie.parts.ParcelState;
import weijie.payment.PaymentCriteria;
import weijie.payment.PaymentState;
import weijie.payment.StatementPaymentDesk;
import weijie.repair.OrderCriteria;
import weijie.repair.OrderCriteria.View;
import weijie.repair.ReadingDesk;
import weijie.repair.SettlementStatus;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementState;
import weijie.settlement.penalty.PenaltyCriteria;
import weijie.settlement.penalty.PenaltyDesk;
import weijie.settlement.penalty.PenaltyView;
import weijie.shared.Caller;
import weijie.shared.Role;
import weijie.shared.Slice;

/** What is due for the person at hand, by their duties: each figure counts a list that this very person may open. */
@RequestScoped
public class HomeFigures {

    private static final Slice NO_ROWS = Slice.of(0, 1);

    @Inject
    ReadingDesk repair;

    @Inject
    SettlementDesk settlement;

    @Inject
    ParcelDesk parcels;

    @Inject
    BadPartDesk parts;

    @Inject
    PenaltyDesk penalties;

    @Inject
    CollectionDesk collections;

    @Inject
    StatementPaymentDesk payments;

    @Inject
    Caller caller;

    private Map<SettlementStatus, Long> counts;
    private List<Figure> figures;

    List<Figure> get() {
        if (figures == null) {
            figures = due();
        }
        return figures;
    }

    private List<Figure> due() {
        List<Figure> due = new ArrayList<>();
        if (!caller.isHeadquarters()) {
            due.add(records("home.draft", SettlementStatus.DRAFT, "pi-file-edit", "blue"));
            due.add(records("home.toCorrect", SettlementStatus.ABNORMAL, "pi-exclamation-triangle", "red"));
            due.add(records("home.toAnswer", View.QUESTIONED, "/repair/list.xhtml?view=QUESTIONED", "amber"));
            due.add(
                    caller.has(Role.CENTRE_CLERK)
                            ? statements("home.toConfirm", StatementState.SENT_TO_CENTRE, "violet")
                            : records("home.validated", SettlementStatus.VALIDATED, "pi-verified", "green"));
            Figure late = pieces("home.parts.overdue", "OVERDUE", "red");
            if (late.value() > 0) {
                due.add(late);
            }
            penalties(due, "home.penalty.told", PenaltyView.TO_ANSWER);
            return due;
        }
        if (caller.has(Role.HQ_PARTS)) {
            due.add(parcels("home.parts.toReceive", ParcelState.SHIPPED, null, "SHIPPED"));
            due.add(parcels("home.parts.toCount", ParcelState.RECEIVED, null, "RECEIVED"));
            due.add(parcels("home.parts.toWriteOff", ParcelState.INSPECTED, false, "TO_WRITE_OFF"));
            due.add(pieces("home.parts.disputed", "DISPUTED", "amber"));
        }
        if (caller.has(Role.HQ_INSPECTOR)) {
            due.add(parcels("home.parts.toInspect", ParcelState.COUNTED, null, "COUNTED"));
        }
        if (caller.has(Role.HQ_ACCOUNTS)) {
            due.add(statements("home.toSend", StatementState.CALCULATED, "blue"));
            due.add(statements("home.disputed", StatementState.PARTLY_DISPUTED, "amber"));
            due.add(statements("home.toPublish", StatementState.CENTRE_CONFIRMED, "violet"));
        } else if (caller.has(Role.HQ_REVIEWER) || caller.has(Role.HQ_ADMIN) || caller.has(Role.HQ_DIRECTOR)) {
            due.add(records("home.toReview", View.TO_REVIEW, "/repair/review.xhtml", "amber"));
        }
        if (caller.has(Role.HQ_REVIEWER) || caller.has(Role.HQ_ACCOUNTS) || caller.has(Role.HQ_DIRECTOR)) {
            penalties(due, "home.penalty.proposed", PenaltyView.TO_CONFIRM);
            penalties(due, "home.penalty.second", PenaltyView.TO_CONFIRM_AGAIN);
            penalties(due, "home.penalty.notify", PenaltyView.TO_NOTIFY);
            penalties(due, "home.penalty.finalize", PenaltyView.TO_FINALIZE);
        }
        if (caller.has(Role.HQ_ACCOUNTS) || caller.has(Role.HQ_DIRECTOR)) {
            penalties(due, "home.penalty.appealed", PenaltyView.TO_DECIDE);
        }
        if (caller.has(Role.HQ_DIRECTOR)) {
            penalties(due, "home.penalty.late", PenaltyView.LATE);
        }
        if (caller.has(Role.HQ_ACCOUNTS) || caller.has(Role.HQ_DIRECTOR)) {
            payments(due);
            collections(due, "home.collection.payment", ReliefKind.PAYMENT);
            collections(due, "home.collection.writeOff", ReliefKind.WRITE_OFF);
        }
        if (due.size() < 2) {
            due.add(records("home.questioned", View.QUESTIONED, "/repair/list.xhtml?view=QUESTIONED", "violet"));
            due.add(records("home.abnormal", SettlementStatus.ABNORMAL, "pi-exclamation-triangle", "red"));
        }
        due.add(records("home.validated", SettlementStatus.VALIDATED, "pi-verified", "green"));
        return due;
    }

    /** Whether no record has come in yet. */
    boolean nothingYet() {
        return counts().values().stream().allMatch(count -> count == 0) && repair.count(OrderCriteria.all()) == 0;
    }

    private Map<SettlementStatus, Long> counts() {
        if (counts == null) {
            counts = repair.counts();
        }
        return counts;
    }

    private Figure records(String key, SettlementStatus status, String icon, String tone) {
        return new Figure(
                key,
                "home.orders",
                counts().getOrDefault(status, 0L),
                icon,
                tone,
                "/repair/list.xhtml?status=" + status);
    }

    private Figure records(String key, View view, String href, String tone) {
        String icon = view == View.TO_REVIEW ? "pi-check-square" : "pi-comments";
        return new Figure(key, "home.orders", repair.count(OrderCriteria.ofView(view)), icon, tone, href);
    }

    private Figure parcels(String key, ParcelState state, Boolean ended, String view) {
        long count = parcels.list(new ParcelCriteria(null, state, null, null, null, ended), NO_ROWS)
                .total();
        return new Figure(key, "home.parcels", count, "pi-box", "blue", "/parts/parcels.xhtml?view=" + view);
    }

    /** Bad parts that are late, or whose verdict waits for an answer. */
    private Figure pieces(String key, String view, String tone) {
        BadPartCriteria criteria = new BadPartCriteria(
                null, null, null, null, null, null, null, null, false, view.equals("OVERDUE"), view.equals("DISPUTED"));
        long count = parts.list(criteria, NO_ROWS).total();
        return new Figure(key, "home.pieces", count, "pi-replay", tone, "/parts/bad-parts.xhtml?view=" + view);
    }

    /** Penalties that wait for this person; there are none most of the time, and then nothing is said. */
    private void penalties(List<Figure> due, String key, PenaltyView view) {
        long count = penalties.list(PenaltyCriteria.of(view), NO_ROWS).total();
        if (count > 0) {
            due.add(new Figure(
                    key, "home.penalties", count, "pi-ban", "red", "/settlement/penalties.xhtml?view=" + view));
        }
    }

    /** Payments that wait for the second person; mostly there are none, and then nothing is said. */
    private void payments(List<Figure> due) {
        PaymentCriteria waiting = new PaymentCriteria(null, PaymentState.RECORDED, null, null);
        long count = payments.list(waiting, NO_ROWS).total();
        if (count > 0) {
            String href = "/payment/list.xhtml?state=" + PaymentState.RECORDED;
            due.add(new Figure("home.payment.second", "home.payments", count, "pi-money-bill", "amber", href));
        }
    }

    /** Payments and write-offs of debts that wait for the second person. */
    private void collections(List<Figure> due, String key, ReliefKind kind) {
        long count =
                collections.list(CollectionCriteria.ofWaiting(kind), NO_ROWS).total();
        if (count > 0) {
            due.add(new Figure(
                    key, "home.collections", count, "pi-flag", "amber", "/collection/list.xhtml?waiting=" + kind));
        }
    }

    private Figure statements(String key, StatementState state, String tone) {
        long count = settlement
                .statements(new StatementCriteria(null, null, state), NO_ROWS)
                .total();
        return new Figure(key, "home.papers", count, "pi-file-check", tone, "/settlement/list.xhtml?state=" + state);
    }
}

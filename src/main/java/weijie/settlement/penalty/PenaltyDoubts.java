package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import weijie.policy.TermValues;
import weijie.shared.Term;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Rows;

/** What makes a penalty easy to challenge, looked at anew each time one is read. */
@ApplicationScoped
public class PenaltyDoubts {

    private static final int PROOF_ENOUGH = 2;

    @Inject
    Rows rows;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    List<Doubt> about(PenaltyRow penalty, int evidence) {
        List<Doubt> doubts = new ArrayList<>();
        if (evidence < PROOF_ENOUGH) {
            doubts.add(Doubt.LITTLE_PROOF);
        }
        if (penalty.kind() == PenaltyKind.FAKE_ORDER && !reached(penalty.orderNo())) {
            doubts.add(Doubt.CUSTOMER_NOT_REACHED);
        }
        if (penalty.baseSource() == PenaltyBase.Source.RATE_CARD && isUnconfirmed(penalty.baseOn())) {
            doubts.add(Doubt.CARD_UNCONFIRMED);
        }
        if (isLate(penalty)) {
            doubts.add(Doubt.NOTICE_LATE);
        }
        return doubts;
    }

    private boolean reached(String orderNo) {
        return rows.first(
                        "SELECT c.outcome FROM order_callback c JOIN repair_order o ON o.id = c.order_id WHERE o.order_no = ?"
                                + " ORDER BY c.id DESC LIMIT 1",
                        row -> !"NOT_REACHED".equals(row.text("outcome")),
                        orderNo)
                .orElse(false);
    }

    private boolean isUnconfirmed(LocalDate day) {
        return rows.number(
                        "SELECT COUNT(*) FROM rate_card WHERE state = 'PUBLISHED' AND confirmed_by IS NULL AND valid_from <= ?"
                                + " AND (valid_to IS NULL OR valid_to >= ?)",
                        day,
                        day)
                > 0;
    }

    private boolean isLate(PenaltyRow penalty) {
        LocalDate today = LocalDate.now(clock);
        return isLate(
                UtcNow.day(penalty.proposedAt()),
                penalty.notifiedOn() == null ? today : penalty.notifiedOn(),
                terms.current().number(Term.PENALTY_NOTICE_DAYS, today));
    }

    /** The first day is not counted, the last one is still in time. */
    static boolean isLate(LocalDate proposed, LocalDate told, int days) {
        return told.isAfter(proposed.plusDays(days));
    }
}

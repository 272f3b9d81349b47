package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import weijie.shared.Money;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** The parts of penalties that are spread over months. */
@ApplicationScoped
class PenaltyParts {

    @Inject
    Rows rows;

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Penalty penalty, YearMonth from, List<Money> parts) {
        for (int i = 0; i < parts.size(); i++) {
            rows.change(
                    "INSERT INTO penalty_part (id, penalty_id, part_no, parts, due_month, amount) VALUES (?, ?, ?, ?, ?, ?)",
                    TimeOrderedId.next(),
                    penalty.id(),
                    i + 1,
                    parts.size(),
                    from.plusMonths(i),
                    parts.get(i));
        }
    }

    List<PenaltySpread.Part> of(long penaltyId) {
        return rows.list(
                "SELECT part_no, due_month, amount, statement_no FROM penalty_part WHERE penalty_id = ? ORDER BY part_no",
                row -> new PenaltySpread.Part(
                        row.count("part_no"),
                        YearMonth.parse(row.text("due_month")),
                        row.money("amount"),
                        row.text("statement_no")),
                penaltyId);
    }

    /** Whether a published statement has deducted one. */
    boolean isBegun(long penaltyId) {
        return rows.number(
                        "SELECT COUNT(*) FROM penalty_part WHERE penalty_id = ? AND statement_no IS NOT NULL",
                        penaltyId)
                > 0;
    }

    /** Whether a calculated statement shows the whole of it. */
    boolean isOnStatement(long penaltyId) {
        return rows.number("SELECT COUNT(*) FROM penalty WHERE id = ? AND on_month IS NOT NULL", penaltyId) > 0;
    }
}

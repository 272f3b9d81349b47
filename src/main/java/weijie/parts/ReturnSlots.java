package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import weijie.policy.TermValues;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Rows;

/**
 * How often a centre may send a group of parts back in a month, by the day of shipping (G22). A parcel stands on one slot, and a slot
 * carries one parcel: the database holds that too.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReturnSlots {

    /** Extra slots are numbered from here, so that a policy that grows does not meet them. */
    private static final int EXTRA_FROM = 1_001;

    @Inject
    Rows rows;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    /**
     * Takes a free slot; until this transaction ends nobody else takes one of that centre, group and month.
     *
     * @throws Refusal {@code RP-305} when all are used
     */
    int take(long centreId, PartGroup group, YearMonth month) {
        int limit = hold(centreId, group, month);
        List<Integer> slots = rows.list(
                "SELECT slot_no FROM return_slot WHERE centre_id = ? AND part_group = ? AND month = ? AND (extra OR slot_no BETWEEN 1 AND ?)"
                        + " ORDER BY slot_no FOR UPDATE",
                row -> row.count("slot_no"),
                centreId,
                group,
                month,
                limit);
        List<Integer> used = used(centreId, group, month);
        return slots.stream()
                .filter(slot -> !used.contains(slot))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("RP-305", group, used.size(), slots.size(), month));
    }

    /**
     * Makes the slots of the policy where they are not yet, and holds them: two who ship or grant at once come one after the other. Slot 0 is
     * nobody's; it is there to be held where the policy gives none.
     *
     * @return how many the policy gives
     */
    private int hold(long centreId, PartGroup group, YearMonth month) {
        int limit = limit(group, month);
        for (int slot = 0; slot <= limit; slot++) {
            // An update that changes nothing locks the row alone; IGNORE would share it, and two sharers would wait for
            // each other.
            rows.change(
                    "INSERT INTO return_slot (centre_id, part_group, month, slot_no, extra) VALUES (?, ?, ?, ?, FALSE)"
                            + " ON DUPLICATE KEY UPDATE extra = extra",
                    centreId,
                    group,
                    month,
                    slot);
        }
        return limit;
    }

    private List<Integer> used(long centreId, PartGroup group, YearMonth month) {
        return rows.list(
                "SELECT slot_no FROM return_parcel WHERE centre_id = ? AND part_group = ? AND slot_month = ?",
                row -> row.count("slot_no"),
                centreId,
                group,
                month);
    }

    private int limit(PartGroup group, YearMonth month) {
        return terms.current()
                .number(group == PartGroup.VALUABLE ? Term.SLOTS_VALUABLE : Term.SLOTS_OTHER, month.atEndOfMonth());
    }

    /** What a centre has and has used in a month. */
    List<QuotaRow.Group> of(long centreId, YearMonth month) {
        return Arrays.stream(PartGroup.values())
                .map(group -> QuotaRow.Group.of(
                        group,
                        limit(group, month),
                        Math.toIntExact(rows.number(
                                "SELECT COUNT(*) FROM return_slot WHERE centre_id = ? AND part_group = ? AND month = ? AND extra",
                                centreId,
                                group,
                                month)),
                        Math.toIntExact(rows.number(
                                "SELECT COUNT(*) FROM return_parcel WHERE centre_id = ? AND part_group = ? AND slot_month = ?",
                                centreId,
                                group,
                                month))))
                .toList();
    }

    /** Grants extra slots. */
    void grant(long centreId, PartGroup group, YearMonth month, int slots, String reason, String person) {
        hold(centreId, group, month);
        long next = Math.max(
                EXTRA_FROM,
                1
                        + rows.number(
                                "SELECT COALESCE(MAX(slot_no), 0) FROM return_slot WHERE centre_id = ? AND part_group = ? AND month = ? AND extra",
                                centreId,
                                group,
                                month));
        for (int i = 0; i < slots; i++) {
            rows.change(
                    "INSERT INTO return_slot (centre_id, part_group, month, slot_no, extra, reason, granted_by, granted_at)"
                            + " VALUES (?, ?, ?, ?, TRUE, ?, ?, ?)",
                    centreId,
                    group,
                    month,
                    next + i,
                    reason,
                    person,
                    UtcNow.of(clock));
        }
    }
}

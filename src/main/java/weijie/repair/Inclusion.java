package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * That a month's calculated, not yet published statement has taken an order: no other month may. Runs write it for a million orders at
 * once ({@link SettlementMarks}); of the order itself nothing changes.
 */
@Entity
@Table(name = "included_order")
class Inclusion {

    @Id
    @Column(name = "order_id")
    private long orderId;

    private String month;

    /** It waits on the statement for what it lacks, and is not paid there. */
    private boolean held;

    protected Inclusion() {}

    String month() {
        return month;
    }

    boolean isHeld() {
        return held;
    }
}

package weijie.parts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** So many pieces of a part that somebody needs, and how many of them were granted. */
@Entity
@Table(name = "part_request_line")
public class PartRequestLine {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "part_id")
    private long partId;

    @Column(name = "order_no")
    private String orderNo;

    private int requested;

    @Column(name = "centre_approved")
    private Integer centreApproved;

    private Integer approved;

    protected PartRequestLine() {}

    PartRequestLine(long requestId, int lineNo, long partId, int requested, String orderNo) {
        this.requestId = requestId;
        this.lineNo = lineNo;
        this.partId = partId;
        this.requested = requested;
        this.orderNo = orderNo;
    }

    void centreApprove(int pieces) {
        demandAtMost(requested, pieces);
        centreApproved = pieces;
    }

    void approve(int pieces) {
        demandAtMost(granted(), pieces);
        approved = pieces;
    }

    private void demandAtMost(int most, int pieces) {
        Refusal.unlessField(pieces <= most, "quantity", "PT-746", lineNo, most, pieces);
    }

    /** How many pieces the last who was asked has allowed, or all that were asked for. */
    int granted() {
        return approved != null ? approved : centreApproved != null ? centreApproved : requested;
    }

    long id() {
        return id;
    }

    int lineNo() {
        return lineNo;
    }

    long partId() {
        return partId;
    }

    /** The repair order that is said to wait for it, or {@code null}. */
    String orderNo() {
        return orderNo;
    }
}

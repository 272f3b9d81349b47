package weijie.parts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import weijie.shared.jpa.TimeOrderedId;

/** So many pieces of a part in an issue; each of them is on the way, received, damaged, missing or lost. */
@Entity
@Table(name = "part_issue_line")
public class PartIssueLine {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "issue_id")
    private long issueId;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "part_id")
    private long partId;

    @Column(name = "request_line_id")
    private Long requestLineId;

    @Column(name = "over_of")
    private Integer overOf;

    private int quantity;
    private int received;
    private int damaged;
    private int missing;
    private int lost;

    protected PartIssueLine() {}

    private PartIssueLine(long issueId, int lineNo, long partId) {
        this.issueId = issueId;
        this.lineNo = lineNo;
        this.partId = partId;
    }

    PartIssueLine(long issueId, int lineNo, long partId, int quantity, Long requestLineId) {
        this(issueId, lineNo, partId);
        this.quantity = quantity;
        this.requestLineId = requestLineId;
    }

    /** What came beyond this line, as a line of its own that sends nothing. */
    PartIssueLine over(int newLineNo, int pieces) {
        PartIssueLine over = new PartIssueLine(issueId, newLineNo, partId);
        over.overOf = lineNo;
        over.received = pieces;
        return over;
    }

    void receive(int whole, int broken, int notThere) {
        received += whole;
        damaged += broken;
        missing += notThere;
    }

    /** What was missing is looked for no longer: it is found, lost, or under way again. */
    void settleMissing(Resolution outcome, int pieces) {
        missing -= pieces;
        settleInTransit(outcome, pieces);
    }

    void settleInTransit(Resolution outcome, int pieces) {
        received += outcome == Resolution.FOUND ? pieces : 0;
        lost += outcome == Resolution.LOST ? pieces : 0;
    }

    int inTransit() {
        return overOf == null ? quantity - received - damaged - missing - lost : 0;
    }

    /** Pieces that somebody still has to receive or to decide on. */
    int open() {
        return inTransit() + missing;
    }

    int lineNo() {
        return lineNo;
    }

    long partId() {
        return partId;
    }

    Long requestLineId() {
        return requestLineId;
    }

    long id() {
        return id;
    }

    int quantity() {
        return quantity;
    }

    int missing() {
        return missing;
    }
}

package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import weijie.repair.check.PartLine;
import weijie.shared.jpa.TimeOrderedId;

/** A part put into a unit during one repair. */
@Entity
@Table(name = "part_use")
public class PartUse {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "order_id")
    private long orderId;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "part_code")
    private String partCode;

    private int quantity;

    @Column(name = "old_part_tag")
    private String oldPartTag;

    @Column(name = "old_serial")
    private String oldSerial;

    @Column(name = "new_serial")
    private String newSerial;

    protected PartUse() {}

    PartUse(long orderId, int lineNo, PartLine line) {
        this.orderId = orderId;
        this.lineNo = lineNo;
        replace(line);
    }

    /** Another part stands in this line after a correction. */
    void replace(PartLine line) {
        this.partCode = line.partCode();
        this.quantity = line.quantity();
        this.oldPartTag = line.oldPartTag();
        this.oldSerial = line.oldSerial();
        this.newSerial = line.newSerial();
    }

    PartLine line() {
        return new PartLine(partCode, quantity, oldPartTag, oldSerial, newSerial);
    }
}

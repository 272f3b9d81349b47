package weijie.parts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import weijie.shared.jpa.TimeOrderedId;

/** What was found of one part beside what the book said at that moment; what moved since stays as it moved. */
@Entity
@Table(name = "stock_take_line")
public class StockTakeLine {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "take_id")
    private long takeId;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "part_id")
    private long partId;

    private int booked;
    private int counted;

    protected StockTakeLine() {}

    StockTakeLine(long takeId, int lineNo, long partId, int booked, int counted) {
        this.takeId = takeId;
        this.lineNo = lineNo;
        this.partId = partId;
        this.booked = booked;
        this.counted = counted;
    }

    int lineNo() {
        return lineNo;
    }

    long partId() {
        return partId;
    }

    /** Pieces more than the book said; below zero when there were less. */
    int difference() {
        return counted - booked;
    }
}

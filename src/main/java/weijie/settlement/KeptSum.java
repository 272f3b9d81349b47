package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import weijie.settlement.run.Sums;
import weijie.shared.Money;

/**
 * What the lines of one kind on a statement come to. The kind is a field of it, not only the key of the map: sums are told apart by their
 * fields, and two kinds may come to the same.
 */
@Embeddable
public class KeptSum {

    private String kind;

    @Column(name = "line_count")
    private int lines;

    private Money amount;

    protected KeptSum() {}

    KeptSum(String kind, Sums.Sum sum) {
        this.kind = kind;
        this.lines = sum.lines();
        this.amount = sum.amount();
    }

    Sums.Sum sum() {
        return new Sums.Sum(lines, amount);
    }
}

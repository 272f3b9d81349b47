package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import weijie.settlement.run.Sums;
import weijie.shared.Money;

/** What the lines of one kind on a statement come to. */
@Embeddable
public class KeptSum {

    @Column(name = "line_count")
    private int lines;

    private Money amount;

    protected KeptSum() {}

    KeptSum(Sums.Sum sum) {
        this.lines = sum.lines();
        this.amount = sum.amount();
    }

    Sums.Sum sum() {
        return new Sums.Sum(lines, amount);
    }
}

package weijie.settlement.rule;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/**
 * A final penalty as a statement deducts it: from the centre first, whose claim on the outlet it then is (G12). A fabricated record that
 * was paid gives its fee back beside it; the statement that paid it stays as it is.
 *
 * @param number of the penalty
 * @param verdict what its line says
 * @param about the outlet, and the record where there is one
 * @param level that of the record, or {@code null}
 * @param base what it is counted from
 * @param times how often that is charged
 * @param amount what it comes to, more than zero; less than base × times once it was reduced
 * @param origin the month it was proposed in
 * @param paid what was paid for the fabricated record, never negative
 * @param paidWith the month whose statement paid it, or {@code null}
 */
@Clause("G12")
public record PenaltyFacts(
        String number,
        Verdict verdict,
        Line.Subject about,
        RepairLevel level,
        Money base,
        int times,
        Money amount,
        YearMonth origin,
        Money paid,
        YearMonth paidWith) {

    /** Its lines: what it takes, and the fee that goes back. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                about, verdict, amount.negated(), new Line.Figures(level, times, base, 0, number, origin, null)));
        if (paid.isPositive()) {
            lines.add(new Line(
                    about, Verdict.FAKE_FEE_BACK, paid.negated(), Line.Figures.plain(level, number, paidWith)));
        }
        return lines;
    }
}

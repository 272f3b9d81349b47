package weijie.repair.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import weijie.shared.RepeatChain;
import weijie.shared.RepeatWindow;
import weijie.shared.Terms;

/**
 * The unit was handed over before and comes back within the window of its last payable repair (G05), as the month decides it: what is itself
 * a repeat, abnormal or out of warranty opens no window.
 */
public final class BackWithinWindow implements HistoryCheck {

    static final String CODE = "RR-108";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Visit visit, Neighbours neighbours, Terms terms, Findings findings) {
        if (!visit.paid().isRepair()) {
            return;
        }
        // Whatever is wrong with the record now can be put right; it is told what it will be then.
        Visit own = visit.as(RepeatChain.Part.OPEN);
        List<Visit> chain = new ArrayList<>(neighbours.sameSerial());
        chain.add(own);
        RepeatChain.Repeat<Visit> repeat =
                RepeatChain.of(chain, terms).repeats().get(own);
        if (repeat != null) {
            Visit paid = repeat.paid();
            LocalDate opened = (repeat.later() ? own : paid).completedOn();
            findings.addRelated(
                    RecordField.SERIAL_NO,
                    visit.serialNo(),
                    paid.orderNo(),
                    paid.completedOn(),
                    paid.completedOn(),
                    Math.max(0, ChronoUnit.DAYS.between(paid.completedOn(), visit.acceptedOn())),
                    RepeatWindow.lastDay(opened, terms));
        }
    }

    /** Whether one of two repairs of a unit came back within the window of the other; detection and upgrade are left aside. */
    public static boolean touch(Visit one, Visit other, Terms terms) {
        boolean inOrder = Visit.CHAIN.compare(one, other) < 0;
        return covers(inOrder ? one : other, inOrder ? other : one, terms);
    }

    private static boolean covers(Visit earlier, Visit later, Terms terms) {
        return earlier.completedOn() != null
                && earlier.paid().isRepair()
                && later.paid().isRepair()
                && RepeatWindow.concerns(earlier.completedOn(), earlier.faultGroup(), later.faultGroup(), terms)
                && RepeatWindow.covers(earlier.completedOn(), later.acceptedOn(), terms);
    }
}

package weijie.repair.check;

import java.time.temporal.ChronoUnit;
import weijie.shared.RepeatWindow;
import weijie.shared.Terms;

/**
 * The unit was handed over before and comes back within the window (G05); what is paid is decided when the month is
 * settled.
 */
public final class BackWithinWindow implements HistoryCheck {

    @Override
    public String code() {
        return "RR-108";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Visit visit, Neighbours neighbours, Terms terms, Findings findings) {
        neighbours.sameSerial().stream()
                .filter(earlier -> Visit.CHAIN.compare(earlier, visit) < 0)
                .filter(earlier -> covers(earlier, visit, terms))
                .max(Visit.CHAIN)
                .ifPresent(earlier -> findings.addRelated(
                        RecordField.SERIAL_NO,
                        visit.serialNo(),
                        earlier.orderNo(),
                        earlier.completedOn(),
                        earlier.completedOn(),
                        Math.max(0, ChronoUnit.DAYS.between(earlier.completedOn(), visit.acceptedOn())),
                        RepeatWindow.lastDay(earlier.completedOn(), terms)));
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

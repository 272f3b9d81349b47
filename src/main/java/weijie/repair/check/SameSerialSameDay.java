package weijie.repair.check;

import weijie.shared.Terms;

/** Two records accept the same unit on the same day: one repair process is one record (G04). */
final class SameSerialSameDay implements HistoryCheck {

    @Override
    public String code() {
        return "RR-127";
    }

    @Override
    public Severity severity() {
        return Severity.ABNORMAL;
    }

    @Override
    public void check(Visit visit, Neighbours neighbours, Terms terms, Findings findings) {
        neighbours.sameSerial().stream()
                .filter(other -> comesBefore(other, visit))
                .findFirst()
                .ifPresent(other -> findings.addRelated(
                        RecordField.SERIAL_NO,
                        visit.serialNo(),
                        other.orderNo(),
                        other.acceptedOn(),
                        other.acceptedOn()));
    }

    /** Whether another record of the unit and the day stands before this one, which makes this one abnormal. */
    static boolean comesBefore(Visit other, Visit visit) {
        return other.acceptedOn().equals(visit.acceptedOn()) && Visit.CHAIN.compare(other, visit) < 0;
    }
}

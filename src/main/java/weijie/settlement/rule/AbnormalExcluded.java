package weijie.settlement.rule;

/** Whatever has not passed its checks, or is under suspicion or worse, is outside the base of the month. */
@Clause("G10")
final class AbnormalExcluded implements Rule {

    @Override
    public Verdict judge(OrderFacts order, Basis basis, Workings workings) {
        if (order.standing() == Standing.ABNORMAL || order.standing() == Standing.EXPIRED) {
            workings.figure = order.findings();
        }
        return switch (order.standing()) {
            case VALIDATED -> Verdict.NONE;
            case DRAFT -> Verdict.NOT_SUBMITTED;
            case SUBMITTED -> Verdict.NOT_CHECKED;
            case ABNORMAL -> Verdict.ABNORMAL;
            case EXPIRED -> Verdict.EXPIRED;
            case SUSPECT -> Verdict.SUSPECT;
            case INVALID -> Verdict.INVALID;
            case CONFIRMED_FAKE -> Verdict.CONFIRMED_FAKE;
        };
    }
}

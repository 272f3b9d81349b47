package weijie.settlement;

import weijie.shared.Refusal;

/**
 * What decides how far headquarters may bring a statement: a list's button and the dialog before it ask it of the row, the desk asks it
 * again of the statement it has locked.
 *
 * @param openDisputes disputes without an answer
 * @param noRate lines for which there is no rate
 * @param leftOrders orders that left it after it was calculated
 */
record StatementStanding(String number, StatementState state, int openDisputes, int noRate, int leftOrders) {

    static StatementStanding of(StatementRow row) {
        return new StatementStanding(
                row.number(), row.state(), row.openDisputes(), row.sums().noRateCount(), row.leftOrders());
    }

    /**
     * Refuses what the statement is not ready for.
     *
     * @param verb {@code REVIEW}, {@code SEND} or {@code PUBLISH}
     * @throws Refusal {@code ST-404} at another step, {@code ST-415} while disputes are open, {@code ST-410} where a rate is missing,
     *     {@code ST-450} until it is calculated again
     */
    void demand(StatementVerb verb) {
        StatementState next = next(verb);
        // From the table alone a reopened one could be looked through twice, and a published one sent.
        boolean fits = verb == StatementVerb.REVIEW ? state == StatementState.CALCULATED : state.mayBecome(next);
        Refusal.unless(fits, Refusal.Kind.CONFLICT, "ST-404", number, state, next);
        if (verb == StatementVerb.SEND) {
            Refusal.unless(openDisputes == 0, Refusal.Kind.CONFLICT, "ST-415", number, openDisputes);
            Refusal.unless(noRate == 0, Refusal.Kind.CONFLICT, "ST-410", noRate, number);
        }
        if (verb != StatementVerb.REVIEW) {
            Refusal.unless(leftOrders == 0, Refusal.Kind.CONFLICT, "ST-450", number, leftOrders);
        }
    }

    boolean allows(StatementVerb verb) {
        try {
            demand(verb);
            return true;
        } catch (Refusal notReady) {
            return false;
        }
    }

    private static StatementState next(StatementVerb verb) {
        return switch (verb) {
            case REVIEW -> StatementState.IN_REVIEW;
            case SEND -> StatementState.SENT_TO_CENTRE;
            case PUBLISH -> StatementState.PUBLISHED;
            default -> throw new IllegalArgumentException(verb.name());
        };
    }
}

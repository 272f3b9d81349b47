package weijie.parts;

import weijie.shared.Term;

/** What an inspection finds a returned part to be, and what follows from it (G18-G20). */
public enum PartVerdict {
    ORIGINAL(BadPartState.WRITTEN_OFF, null),
    NON_ORIGINAL(BadPartState.CONFISCATED, ClaimKind.NON_ORIGINAL_PART),
    NON_WARRANTY(BadPartState.CONFISCATED, ClaimKind.NON_WARRANTY_RETURN),
    NONCONFORMING(BadPartState.CONFISCATED, ClaimKind.NONCONFORMING_RETURN),
    /** Another part than its label says: it is not written off, and nobody is charged. */
    MISMATCHED(BadPartState.REJECTED, null);

    private final BadPartState outcome;
    private final ClaimKind claim;

    PartVerdict(BadPartState outcome, ClaimKind claim) {
        this.outcome = outcome;
        this.claim = claim;
    }

    /** How the piece ends. */
    public BadPartState outcome() {
        return outcome;
    }

    /** What is claimed for it, or {@code null}. */
    ClaimKind claim() {
        return claim;
    }

    /** What headquarters claims, by which clause and how many times the price. */
    public enum ClaimKind {
        NON_ORIGINAL_PART("G20", Term.NON_ORIGINAL_TIMES),
        NON_WARRANTY_RETURN("G19", Term.NON_WARRANTY_TIMES),
        NONCONFORMING_RETURN("G19", Term.NONCONFORMING_TIMES),
        /** A parcel that never came: its pieces once, at their price. */
        LOST_PARCEL("G18", null);

        private final String clause;
        private final Term times;

        ClaimKind(String clause, Term times) {
            this.clause = clause;
            this.times = times;
        }

        public String clause() {
            return clause;
        }

        Term times() {
            return times;
        }
    }
}

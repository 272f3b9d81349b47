package weijie.repair.check;

/** One question about one record, asked without looking at any other record; with its code goes the sentence {@code check.<code>}. */
interface RecordCheck {

    /** Stable for ever: people search for it and other systems read it. */
    String code();

    Severity severity();

    /** Whether it looks at the text as it was written, which a stored record does not keep: what it said then is said again later. */
    default boolean isOfTheText() {
        return false;
    }

    /** Adds what there is to say, usually nothing. */
    void check(Candidate record, CheckFacts facts, Findings findings);
}

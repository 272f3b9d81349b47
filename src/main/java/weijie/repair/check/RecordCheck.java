package weijie.repair.check;

/** One question about one record, asked without looking at any other record; with its code goes the sentence {@code check.<code>}. */
interface RecordCheck {

    /** Stable for ever: people search for it and other systems read it. */
    String code();

    Severity severity();

    /** Adds what there is to say, usually nothing. */
    void check(Candidate record, CheckFacts facts, Findings findings);
}

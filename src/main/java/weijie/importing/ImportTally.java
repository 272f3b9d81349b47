package weijie.importing;

/**
 * How many rows of a batch came out how.
 *
 * @param accepted rows that can be or were stored
 * @param warned rows among them with a warning
 * @param abnormal rows among them with an abnormality
 * @param passed rows among them with neither
 * @param alreadyIn rows that are equal to a stored record; neither accepted nor rejected
 * @param inNoMonth rows that can be stored and have no completion date, so that they settle in no month
 * @param dropped rows that a person dropped
 * @param added master data: rows that are new
 * @param changed master data: rows that change something
 */
record ImportTally(
        int accepted,
        int rejected,
        int warned,
        int abnormal,
        int passed,
        int alreadyIn,
        int inNoMonth,
        int dropped,
        int added,
        int changed) {

    /** Of a file that was not judged yet. */
    static final ImportTally NONE = new ImportTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    ImportTally with(int newAdded, int newChanged) {
        return new ImportTally(
                accepted, rejected, warned, abnormal, passed, alreadyIn, inNoMonth, dropped, newAdded, newChanged);
    }
}

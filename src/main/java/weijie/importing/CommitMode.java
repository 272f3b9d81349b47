package weijie.importing;

/** What happens to the rows of a batch when all have been judged. */
public enum CommitMode {
    /** Nothing; a person looks first. */
    NONE,
    /** All but the rejected rows are stored. */
    PASSED_ROWS,
    /** Either every row is stored or none. */
    ALL_OR_NOTHING
}

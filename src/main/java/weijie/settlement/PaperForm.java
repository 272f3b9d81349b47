package weijie.settlement;

/** The forms in which a statement is handed out as a file. */
public enum PaperForm {
    PDF,
    XLSX;

    /** The ending of the file's name. */
    public String ending() {
        return '.' + name().toLowerCase(java.util.Locale.ROOT);
    }
}

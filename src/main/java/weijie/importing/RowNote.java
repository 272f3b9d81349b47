package weijie.importing;

/** What the reader saw about the form of a row, kept with the row until somebody corrects it: a code, and the text it is about. */
final class RowNote {

    /** A quotation mark without its other half was taken as it stands. */
    static final String QUOTE_AS_WRITTEN = "IM-106";
    /** A quotation mark makes it unclear where the cells end. */
    static final String QUOTE_UNCLEAR = "IM-107";
    /** Something stands beyond the last heading. */
    static final String BEYOND = "IM-108";

    private static final int LONGEST = 100;

    private RowNote() {}

    static String of(String code, String text) {
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + '…' : text;
        return code + kept.replace('\n', ' ');
    }

    static String code(String note) {
        return note.substring(0, QUOTE_UNCLEAR.length());
    }

    static String text(String note) {
        return note.substring(QUOTE_UNCLEAR.length());
    }
}

package weijie.reporting;

/**
 * One column of an exported spreadsheet.
 *
 * @param title what the header says
 * @param kind how the cells are typed and shown
 * @param width in characters of the standard font
 */
public record SheetColumn(String title, Kind kind, int width) {

    /** What a column holds; a cell that does not fit its column is written as text, never lost. */
    public enum Kind {
        /** Text as it is; long numbers keep every digit and nothing becomes a formula. */
        TEXT(18),
        /** Whole numbers. */
        NUMBER(10),
        /** Yuan with two decimals, summable. */
        MONEY(14),
        /** A day as a real date. */
        DATE(12),
        /** A moment as a real date with time. */
        DATE_TIME(19);

        private final int usualWidth;

        Kind(int usualWidth) {
            this.usualWidth = usualWidth;
        }
    }

    public static SheetColumn text(String title) {
        return new SheetColumn(title, Kind.TEXT, Kind.TEXT.usualWidth);
    }

    public static SheetColumn text(String title, int width) {
        return new SheetColumn(title, Kind.TEXT, width);
    }

    public static SheetColumn number(String title) {
        return new SheetColumn(title, Kind.NUMBER, Kind.NUMBER.usualWidth);
    }

    public static SheetColumn money(String title) {
        return new SheetColumn(title, Kind.MONEY, Kind.MONEY.usualWidth);
    }

    public static SheetColumn date(String title) {
        return new SheetColumn(title, Kind.DATE, Kind.DATE.usualWidth);
    }

    public static SheetColumn dateTime(String title) {
        return new SheetColumn(title, Kind.DATE_TIME, Kind.DATE_TIME.usualWidth);
    }
}

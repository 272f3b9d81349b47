package weijie.shared.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Reads dates of rows. {@code getObject(column, LocalDate.class)} looks its target up by reflection at every call and {@code getString}
 * takes the date apart and formats it again by a pattern: either costs more than all the rest of a row. Where a month or a file is
 * read, this takes the digits as the server sends them.
 */
public final class Columns {

    private Columns() {}

    /** The date in a column of type {@code DATE}; {@code null} where there is none. */
    public static LocalDate date(ResultSet row, int column) throws SQLException {
        byte[] text = row.getBytes(column);
        return text == null ? null : LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(byte[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }
}

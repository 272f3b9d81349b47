package weijie.shared.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Reads dates of rows. The container's own {@code getObject(column, LocalDate.class)} looks its target up by reflection at every
 * call, which costs more than all the rest of a row; where a month or a file is read, this does not.
 */
public final class Columns {

    private Columns() {}

    /** The date in a column of type {@code DATE}; {@code null} where there is none. */
    public static LocalDate date(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}

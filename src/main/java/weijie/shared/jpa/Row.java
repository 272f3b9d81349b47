package weijie.shared.jpa;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import weijie.shared.Money;

/** One row of an answer, its columns by their names; the names are looked up among the places once an answer. */
public final class Row {

    private final ResultSet result;
    private final Map<String, Integer> places = new HashMap<>();

    Row(ResultSet result) throws SQLException {
        this.result = result;
        ResultSetMetaData columns = result.getMetaData();
        for (int place = 1; place <= columns.getColumnCount(); place++) {
            if (places.put(columns.getColumnLabel(place), place) != null) {
                throw new SQLException("two columns are called " + columns.getColumnLabel(place));
            }
        }
    }

    private interface Getter<T> {
        T get(int place) throws SQLException;
    }

    private <T> T get(String column, Getter<T> getter) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("the answer has no column " + column + " but " + places.keySet());
        }
        try {
            return getter.get(place);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static <T> T there(String column, T value) {
        if (value == null) {
            throw new DatabaseFailure(column);
        }
        return value;
    }

    /** A text, or {@code null}. */
    public String text(String column) {
        return get(column, result::getString);
    }

    /** What is no text, or {@code null}. */
    public byte[] bytes(String column) {
        return get(column, result::getBytes);
    }

    /** A whole number that is there. */
    public long number(String column) {
        return there(column, numberOrNull(column));
    }

    /** A whole number that is there and not large. */
    public int count(String column) {
        return Math.toIntExact(number(column));
    }

    /** As {@link #count}, or {@code null}. */
    public Integer countOrNull(String column) {
        Long number = numberOrNull(column);
        return number == null ? null : (Integer) Math.toIntExact(number);
    }

    public Long numberOrNull(String column) {
        return get(column, place -> {
            long number = result.getLong(place);
            return result.wasNull() ? null : number;
        });
    }

    /** A whole number, or another where there is none. */
    public long numberOr(String column, long otherwise) {
        Long number = numberOrNull(column);
        return number == null ? otherwise : number;
    }

    public boolean flag(String column) {
        return get(column, result::getBoolean);
    }

    /** An amount in yuan that is there. */
    public Money money(String column) {
        return there(column, moneyOrNull(column));
    }

    public Money moneyOrNull(String column) {
        BigDecimal yuan = get(column, result::getBigDecimal);
        return yuan == null ? null : Money.ofYuan(yuan);
    }

    /** A day, or {@code null}. */
    public LocalDate day(String column) {
        return get(column, place -> Columns.date(result, place));
    }

    /** A point in time in UTC, or {@code null}. */
    public LocalDateTime time(String column) {
        return get(column, place -> result.getObject(place, LocalDateTime.class));
    }

    /** A value of an enum by its name, or {@code null}. */
    public <E extends Enum<E>> E choice(Class<E> type, String column) {
        String name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** All columns as texts, in their order. */
    public String[] texts() {
        String[] texts = new String[places.size()];
        places.forEach((column, place) -> texts[place - 1] = text(column));
        return texts;
    }

    /** The only column. */
    Long only() {
        return number(places.keySet().iterator().next());
    }
}

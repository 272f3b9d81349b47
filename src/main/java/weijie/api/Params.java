package weijie.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** Reads parameters of the query and path; what cannot be read is 400 and names the parameter. Empty ones are {@code null}. */
public final class Params {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Params() {}

    public static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public static LocalDate date(String name, String value) {
        try {
            return text(value) == null ? null : ordinary(LocalDate.parse(value.strip()));
        } catch (DateTimeException e) {
            throw new BadInput(name, "API-006", name, value, "2026-10-31");
        }
    }

    public static YearMonth month(String name, String value) {
        try {
            YearMonth month = text(value) == null ? null : YearMonth.parse(value.strip());
            if (month != null) {
                ordinary(month.atDay(1));
            }
            return month;
        } catch (DateTimeException e) {
            throw new BadInput(name, "API-006", name, value, "2026-10");
        }
    }

    public static <E extends Enum<E>> E one(Class<E> type, String name, String value) {
        try {
            return text(value) == null
                    ? null
                    : Enum.valueOf(type, value.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new BadInput(name, "API-007", name, value, java.util.Arrays.toString(type.getEnumConstants()));
        }
    }

    public static boolean flag(String name, String value) {
        if (text(value) == null) {
            return false;
        }
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw new BadInput(name, "API-007", name, value, "true, false");
        };
    }

    /** The day, unless it lies centuries away, where neither calendars nor databases reach. */
    static LocalDate ordinary(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("year " + day.getYear());
        }
        return day;
    }

    /** A number in a path that counts from 1; what is none is simply not there. */
    public static int number(String value) {
        long number = id(value);
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    /** An id in a path; what is no number is simply not there. */
    public static long id(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A code as a part of an address. */
    public static String segment(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

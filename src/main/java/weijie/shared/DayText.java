package weijie.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the days people write: with dashes, slashes, dots or 年月日, in one run, with a weekday or a time behind, or as a spreadsheet's
 * number. A point in time that names its zone is the day it is in Shanghai.
 */
public final class DayText {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String WEEKDAY = "(?: ?[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?";
    private static final String CLOCK = "(\\d{1,2})[:：时点](\\d{1,2})?(?:[:：分](\\d{1,2})(?:[.,]\\d+)?秒?|分)?";
    private static final String HALF = "(?:凌晨|早上|上午|中午|下午|晚上|AM|PM|[AP]\\.M\\.)";
    /** What people put between the parts of a day: dashes of every length, a slash either way, a dot. */
    private static final String BETWEEN = "-/.\\\\\u2010-\u2015\u2212";

    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4})\\s?[" + BETWEEN + "年]\\s?(\\d{1,2})\\s?[" + BETWEEN + "月]\\s?(\\d{1,2})\\s?[日号]?" + WEEKDAY
                    + "(?: ?" + HALF + "|(?:[T ] ?|(?=[凌早上中下晚]))" + HALF + "? ?" + CLOCK + "(.*))?",
            Pattern.CASE_INSENSITIVE);
    /** A month and a day without a year. */
    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号]?(?:[ T凌早上中下晚（(星周礼].*)?");

    private static final Pattern RUN = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:\\d{4}|\\d{6})?(?:\\.0+)?");
    private static final Pattern SHEET_NUMBER = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern ZONE =
            Pattern.compile(" ?(?:Z|UTC|GMT|(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?)", Pattern.CASE_INSENSITIVE);
    private static final LocalDate SHEET_EPOCH = LocalDate.of(1899, 12, 30);

    /** Shanghai's own time before 1901 was that many minutes and seconds ahead: programs that mix the two come out this much early. */
    private static final Pattern EARLY = Pattern.compile(".*\\d[T ](?:23:59:17|23:54:17)(?:[.,]\\d+)?");

    private static final Pattern LAST_MINUTE = Pattern.compile(".*\\d[T ]23:59(?::\\d{2}(?:[.,]\\d+)?)?");

    private static final Pattern LIKE_DAY = Pattern.compile(
            "(?:19|20)\\d{2}[-/.年](?:0?[1-9]|1[0-2])[-/.月](?:0?[1-9]|[12]\\d|3[01])日?(?: ?\\d{2}:\\d{2}(?::\\d{2})?)?"
                    + "|(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\\d|3[01])日|(?:19|20)\\d{2}年(?:0?[1-9]|1[0-2])月"
                    + "|(?:\\d{1,2}-)?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:-\\d{1,4})?",
            Pattern.CASE_INSENSITIVE);

    private DayText() {}

    /** The day, or nothing when the text is not one that exists. */
    public static Optional<LocalDate> read(String text) {
        if (isPlain(text)) {
            return of(text.substring(0, 4), text.substring(5, 7), text.substring(8));
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            Optional<LocalDate> day = of(parts.group(1), parts.group(2), parts.group(3));
            return parts.group(4) == null || parts.group(5) == null
                    ? day
                    : day.flatMap(local -> inShanghai(local, parts));
        }
        Matcher run = RUN.matcher(text);
        if (run.matches()) {
            return of(run.group(1), run.group(2), run.group(3));
        }
        Matcher number = SHEET_NUMBER.matcher(text);
        return number.matches()
                ? Optional.of(SHEET_EPOCH.plusDays(Integer.parseInt(number.group(1))))
                : Optional.empty();
    }

    /** Whether a month and a day stand there without a year. */
    public static boolean isWithoutYear(String text) {
        return text.indexOf('月') > 0 && WITHOUT_YEAR.matcher(text).matches();
    }

    /** A day without a year as one of this year; every other text as it is. */
    public static String inYear(String text, int year) {
        return isWithoutYear(text.strip()) ? year + "年" + text.strip() : text;
    }

    /** The day there when the time names its zone, else the day as it is written. */
    private static Optional<LocalDate> inShanghai(LocalDate day, Matcher parts) {
        Matcher zone = ZONE.matcher(parts.group(7).strip());
        if (!zone.matches()) {
            return Optional.of(day);
        }
        try {
            int seconds = parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6));
            LocalTime time = LocalTime.of(Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)), seconds);
            return Optional.of(LocalDateTime.of(day, time)
                    .atOffset(offset(zone))
                    .atZoneSameInstant(SHANGHAI)
                    .toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(Matcher zone) {
        if (zone.group(1) == null) {
            return ZoneOffset.UTC;
        }
        int sign = zone.group(1).equals("-") ? -1 : 1;
        int minutes = zone.group(3) == null ? 0 : Integer.parseInt(zone.group(3));
        return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(zone.group(2)), sign * minutes);
    }

    /** Whether a program wrote the day some seconds or minutes early: what stands there is then the day before. */
    public static boolean isEarly(String text) {
        return text.length() > 16 && EARLY.matcher(text).matches();
    }

    /** Whether a time within the last minute of the day stands behind it. */
    public static boolean isLastMinute(String text) {
        return text.length() > 14 && LAST_MINUTE.matcher(text).matches();
    }

    /** Whether a number or code looks as if a spreadsheet had made a day of it. */
    public static boolean isLikeDay(String code) {
        return code.length() >= 5
                && code.length() <= 20
                && hasSignOfDay(code)
                && LIKE_DAY.matcher(code).matches();
    }

    private static boolean hasSignOfDay(String code) {
        for (int i = 0; i < code.length(); i++) {
            if ("-/.年月".indexOf(code.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Four digits, two and two with dashes between them, as nearly every date is. */
    private static boolean isPlain(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

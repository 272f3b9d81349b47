package weijie.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import weijie.shared.BusinessClock;
import weijie.shared.Money;

/** How values look on a screen; pages call these as functions {@code w:money}, {@code w:date}, {@code w:time} and so on. */
public final class Show {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** The more special mark first: every Edge says that it is a Chrome, every Chrome that it is a Safari. */
    private static final List<String> BROWSERS = List.of(
            "MicroMessenger=WeChat",
            "Edg/=Edge",
            "OPR/=Opera",
            "Firefox/=Firefox",
            "HeadlessChrome/=Chrome",
            "Chrome/=Chrome",
            "Safari/=Safari");

    private static final List<String> SYSTEMS = List.of(
            "Android=Android", "iPhone=iPhone", "iPad=iPad", "Windows=Windows", "Mac OS X=macOS", "Linux=Linux");

    private Show() {}

    /** An amount of yuan with grouping and two decimals, {@code 1,234.50}; nothing for nothing. */
    public static String money(Object amount) {
        if (amount == null) {
            return "";
        }
        BigDecimal yuan = amount instanceof Money money ? money.yuan() : new BigDecimal(amount.toString());
        return decimal("#,##0.00").format(yuan);
    }

    /** An amount with its currency as every sentence and paper writes it, {@code ¥1,234.50} or {@code −¥15.00}. */
    public static String yuan(Object amount) {
        String figures = money(amount);
        return figures.isEmpty() ? "" : figures.startsWith("-") ? "−¥" + figures.substring(1) : '¥' + figures;
    }

    /** A whole number with grouping, {@code 12,345}. */
    public static String count(Object number) {
        return number == null ? "" : decimal("#,##0").format(new BigDecimal(number.toString()));
    }

    /** A share between 0 and 1 as a percentage with one decimal, {@code 92.7}. */
    public static String percent(Object share) {
        return share == null ? "" : decimal("0.#").format(new BigDecimal(share.toString()).movePointRight(2));
    }

    /** A date as this trade writes it, {@code 2026-11-03}. */
    public static String date(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** A month, {@code 2026-11}. */
    public static String month(YearMonth month) {
        return month == null ? "" : month.toString();
    }

    /** An instant stored in UTC, or an {@link Instant}, as the clock on the wall in China shows it, to the minute. */
    public static String time(Object utc) {
        return wall(utc, MINUTE);
    }

    /** As {@link #time} to the second, for logs. */
    public static String second(Object utc) {
        return wall(utc, SECOND);
    }

    /** The first part of a text that is too long for a cell, with a mark that there is more. */
    public static String shorten(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + '…';
    }

    /** A browser and its system in two words, {@code Chrome · Windows}, from what it calls itself. */
    public static String browser(String agent) {
        if (agent == null || agent.isBlank()) {
            return "—";
        }
        String name = first(agent, BROWSERS);
        String system = first(agent, SYSTEMS);
        return name.isEmpty() ? shorten(agent, 40) : system.isEmpty() ? name : name + " · " + system;
    }

    private static String first(String agent, List<String> marks) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.substring(0, mark.indexOf('='))))
                .map(mark -> mark.substring(mark.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }

    private static String wall(Object utc, DateTimeFormatter pattern) {
        if (utc == null) {
            return "";
        }
        Instant instant = utc instanceof LocalDateTime stored ? stored.toInstant(ZoneOffset.UTC) : (Instant) utc;
        return pattern.format(instant.atZone(BusinessClock.ZONE));
    }

    private static DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}

package weijie.shared;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a person typed into a field, made fit to be stored or refused with the field's name. */
public final class Typed {

    /** Master records without dates are valid from this day on. */
    public static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private Typed() {}

    /** The text without surrounding space; an empty one is refused. */
    public static String required(String field, String text, int longest) {
        String typed = optional(field, text, longest);
        if (typed == null) {
            throw Refusal.invalidField(field, "FD-001");
        }
        return typed;
    }

    /** The text without surrounding space, or {@code null} when there is none. */
    public static String optional(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String typed = text.strip();
        if (typed.codePointCount(0, typed.length()) > longest) {
            throw Refusal.invalidField(field, "FD-002", longest);
        }
        return typed;
    }

    /** The number, or {@code null} when nothing was typed. */
    public static BigDecimal number(String field, String text) {
        String typed = optional(field, text, 30);
        try {
            return typed == null ? null : Decimals.parse(typed);
        } catch (NumberFormatException e) {
            throw Refusal.invalidField(field, "FD-005", typed);
        }
    }

    /** The number itself, unless nobody can mean it; {@code null} stays. */
    public static BigDecimal number(String field, BigDecimal typed) {
        if (typed != null && !Decimals.isOrdinary(typed)) {
            throw Refusal.invalidField(field, "FD-005", typed);
        }
        return typed;
    }

    public static <T> T required(String field, T value) {
        if (value == null) {
            throw Refusal.invalidField(field, "FD-001");
        }
        return value;
    }

    /** Refuses a last day before the first. */
    public static void order(String field, LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw Refusal.invalidField(field, "FD-004", from, to);
        }
    }

    /** Refuses to overwrite what somebody else changed meanwhile. */
    public static void sameVersion(int seen, int stored) {
        if (seen != stored) {
            throw Refusal.stale("FD-003");
        }
    }
}

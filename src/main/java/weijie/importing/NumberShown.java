package weijie.importing;

import java.util.Optional;

/** A number format that shows a whole number with leading zeros, as codes are kept that a spreadsheet took for numbers. */
final class NumberShown {

    private static final int LONGEST = 40;

    private final String pattern;

    private NumberShown(String pattern) {
        this.pattern = pattern;
    }

    /**
     * @param format the code of a number format; only zeros, signs between them and texts are understood
     * @return nothing when the format shows no leading zeros
     */
    static Optional<NumberShown> of(String format) {
        String first = format.indexOf(';') < 0 ? format : format.substring(0, format.indexOf(';'));
        StringBuilder pattern = new StringBuilder();
        int zeros = 0;
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            switch (c) {
                case '0' -> {
                    pattern.append('\0');
                    zeros++;
                }
                case '-', ' ', '(', ')' -> pattern.append(c);
                case '_', '\\' -> {
                    i++;
                    if (c == '\\' && i < first.length()) {
                        pattern.append(first.charAt(i));
                    }
                }
                case '"' -> {
                    int end = first.indexOf('"', i + 1);
                    if (end < 0) {
                        return Optional.empty();
                    }
                    pattern.append(first, i + 1, end);
                    i = end;
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return zeros > 1 && pattern.length() <= LONGEST
                ? Optional.of(new NumberShown(pattern.toString().strip()))
                : Optional.empty();
    }

    /** The number as people see it; a text that is no whole number stays as it is. */
    String show(String number) {
        if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number;
        }
        StringBuilder shown = new StringBuilder();
        int digit = number.length();
        for (int i = pattern.length() - 1; i >= 0; i--) {
            char c = pattern.charAt(i);
            if (c != '\0') {
                shown.append(c);
            } else {
                shown.append(digit > 0 ? number.charAt(--digit) : '0');
                // What does not fit stands before the first zero.
                if (pattern.lastIndexOf('\0', i - 1) < 0) {
                    while (digit > 0) {
                        shown.append(number.charAt(--digit));
                    }
                }
            }
        }
        return shown.reverse().toString();
    }
}

package weijie.reporting;

import weijie.shared.Money;

/**
 * An amount in the capital numerals that Chinese payment papers require, such as 壹仟贰佰叁拾元整, so that a figure cannot be
 * altered by adding a stroke.
 */
public final class Rmb {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final long WAN = 10_000L;
    private static final long YI = 100_000_000L;

    private Rmb() {}

    /** The amount in words; a debt begins with 负, nothing at all is 零元整. */
    public static String inWords(Money amount) {
        if (amount.isZero()) {
            return "零元整";
        }
        String sign = amount.isNegative() ? "负" : "";
        // The one amount whose opposite does not fit into a long of fen is not an amount anybody owes.
        long fen = Math.absExact(amount.fen());
        return sign + yuan(fen / 100) + cents(fen);
    }

    private static String yuan(long yuan) {
        return yuan == 0 ? "" : whole(yuan) + "元";
    }

    private static String cents(long fen) {
        int jiaoDigit = (int) (fen / 10 % 10);
        int fenDigit = (int) (fen % 10);
        long yuan = fen / 100;
        if (jiaoDigit == 0 && fenDigit == 0) {
            return "整";
        }
        StringBuilder words = new StringBuilder();
        boolean gap = jiaoDigit == 0 || yuan % 10 == 0;
        if (yuan > 0 && gap) {
            words.append('零');
        }
        if (jiaoDigit > 0) {
            words.append(DIGITS.charAt(jiaoDigit)).append('角');
        }
        return fenDigit > 0
                ? words.append(DIGITS.charAt(fenDigit)).append('分').toString()
                : words.append('整').toString();
    }

    /** A whole number above zero, split at 亿 and 万: the lower part says 零 when its first place is empty. */
    private static String whole(long number) {
        if (number >= YI) {
            return split(number, YI, "亿");
        }
        if (number >= WAN) {
            return split(number, WAN, "万");
        }
        return belowWan((int) number);
    }

    private static String split(long number, long unit, String name) {
        String high = whole(number / unit) + name;
        long low = number % unit;
        if (low == 0) {
            return high;
        }
        return high + (low < unit / 10 ? "零" : "") + whole(low);
    }

    private static String belowWan(int number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        int place = 1000;
        for (String unit : new String[] {"仟", "佰", "拾", ""}) {
            int digit = number / place % 10;
            if (digit > 0) {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(unit);
                gap = false;
            } else {
                gap = !words.isEmpty();
            }
            place /= 10;
        }
        return words.toString();
    }
}

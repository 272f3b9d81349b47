package weijie.anomaly.peer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Telephone numbers that look thought up: hardly more than one digit, counted up or down, a pair over and over, or following the number of
 * another order. A number that is masked says nothing.
 */
final class MadeUpPhones implements Sign {

    /** Digits at the end of a number that a person chooses; those before them are the network's. */
    private static final int CHOSEN = 8;

    /** So many digits in a row that are counted up or down. */
    private static final int COUNTED = 6;

    private static final Pattern WHOLE = Pattern.compile("\\d{11}");
    private static final Pattern PAIRS = Pattern.compile("(\\d\\d)\\1{3}");

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.MADE_UP_PHONES;
    }

    @Override
    public Marked marked(List<SeenOrder> orders) {
        List<SeenOrder> asked = orders.stream()
                .filter(order ->
                        order.phone() != null && WHOLE.matcher(order.phone()).matches())
                .toList();
        Set<String> following =
                InSequence.of(asked.stream().map(SeenOrder::phone).toList());
        return Marked.where(asked, order -> isMadeUp(order.phone()) || following.contains(order.phone()));
    }

    static boolean isMadeUp(String phone) {
        String chosen = phone.substring(phone.length() - CHOSEN);
        return chosen.chars().distinct().count() <= 2
                || isCounted(chosen)
                || PAIRS.matcher(chosen).matches();
    }

    private static boolean isCounted(String digits) {
        int up = 1;
        int down = 1;
        for (int i = 1; i < digits.length(); i++) {
            int step = digits.charAt(i) - digits.charAt(i - 1);
            up = step == 1 ? up + 1 : 1;
            down = step == -1 ? down + 1 : 1;
            if (up >= COUNTED || down >= COUNTED) {
                return true;
            }
        }
        return false;
    }
}

package weijie.anomaly.peer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import weijie.shared.RepairLevel;
import weijie.shared.WorkingDays;

/** All questions that an outlet's month is asked, on one screen. */
public final class Signs {

    /** Rises whenever a question or the comparison changes, so that a finding says by which rules it was made. */
    public static final int VERSION = 2;

    /** Shorter ones are the same by themselves. */
    private static final int WORDS_LEAST = 4;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}，。；、]+");

    private final List<Sign> signs;

    public Signs(Thresholds thresholds, WorkingDays calendar) {
        signs = List.of(
                new ShareOfOrders(
                        AnomalyKind.HIGH_LEVELS,
                        Signs::isRepair,
                        order -> order.work().level().isAbove(RepairLevel.L1)),
                new ShareOfOrders(
                        AnomalyKind.TOP_LEVEL,
                        Signs::isRepair,
                        order -> order.work().level() == RepairLevel.L3),
                new PartsPerOrder(),
                new ShareOfOrders(AnomalyKind.REPEATS, Signs::isRepair, SeenOrder::repeat),
                new SerialsInSequence(),
                new OftenTheSame(AnomalyKind.SHARED_PHONES, SeenOrder::phone, SeenOrder::serialNo, thresholds.phone()),
                new MadeUpPhones(),
                new ShareOfOrders(
                        AnomalyKind.FAR_CUSTOMERS, order -> order.elsewhere() != null, order -> order.elsewhere()),
                new MostOfOne(
                        AnomalyKind.BUSIEST_DAY, order -> order.completedOn().toString()),
                new OftenTheSame(
                        AnomalyKind.TECHNICIAN_DAYS, Signs::technicianDay, SeenOrder::id, thresholds.technicianDay()),
                new ShareOfOrders(
                        AnomalyKind.DAYS_OFF, order -> true, order -> !calendar.isWorked(order.completedOn())),
                new MostOfOne(AnomalyKind.SAME_WORDS, Signs::words));
    }

    /** What each sign finds in an outlet's month. */
    public Map<AnomalyKind, Marked> marked(List<SeenOrder> orders) {
        Map<AnomalyKind, Marked> marked = new EnumMap<>(AnomalyKind.class);
        signs.forEach(sign -> marked.put(sign.kind(), sign.marked(orders)));
        return marked;
    }

    private static boolean isRepair(SeenOrder order) {
        return order.work().level() != null && order.work().isRepair();
    }

    private static Object technicianDay(SeenOrder order) {
        return order.technician() == null ? null : List.of(order.technician(), order.completedOn());
    }

    private static String words(SeenOrder order) {
        String plain =
                BETWEEN_WORDS.matcher(Objects.toString(order.words(), "")).replaceAll("");
        return plain.length() < WORDS_LEAST ? null : plain;
    }
}

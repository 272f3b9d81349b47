package weijie.anomaly.peer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.WorkingDays;

/**
 * A made-up month of a network of honest outlets, small and large, which differ among themselves as outlets do: in what they repair, in how
 * they write, in whether they open at weekends, in how many parts they take. Into some of them one kind of fraud is put, and labelled.
 */
final class LabelledNetwork {

    static final YearMonth MONTH = YearMonth.of(2026, 9);
    static final WorkingDays CALENDAR = new WorkingDays(Set.of(), Set.of());

    private static final int PROVINCES = 8;
    private static final String[] CATEGORIES = {"TV", "AC", "WM"};
    private static final int[] FEES = {5, 10, 20, 35};

    /** Days of the month that are worked and days off, in their order. */
    private final List<LocalDate> worked = new ArrayList<>();

    private final List<LocalDate> off = new ArrayList<>();
    private final Random random;
    private final Map<Long, List<SeenOrder>> orders = new HashMap<>();
    private final Map<Long, String> provinces = new HashMap<>();
    private final Map<Long, AnomalyKind> labels = new HashMap<>();
    private long nextId = 1;

    /** What one outlet is like. */
    private record Habits(
            String category,
            double level2,
            double level3,
            double parts,
            double repeats,
            double far,
            boolean weekends,
            int technicians,
            int phrases,
            double dealers) {}

    LabelledNetwork(long seed, int outlets) {
        random = new Random(seed);
        for (int day = 1; day <= MONTH.lengthOfMonth(); day++) {
            LocalDate date = MONTH.atDay(day);
            (CALENDAR.isWorked(date) ? worked : off).add(date);
        }
        double[] hard = new double[PROVINCES];
        for (int i = 0; i < PROVINCES; i++) {
            hard[i] = 0.05 * random.nextGaussian();
        }
        for (long outlet = 1; outlet <= outlets; outlet++) {
            int province = random.nextInt(PROVINCES);
            provinces.put(outlet, "P" + province);
            int size = (int) Math.min(700, Math.max(8, Math.exp(4.2 + 0.9 * random.nextGaussian())));
            orders.put(outlet, month(habits(size, hard[province]), size));
        }
    }

    private Habits habits(int size, double hard) {
        int category = random.nextInt(CATEGORIES.length);
        double level3 = within(0.10 + 0.04 * category + 0.03 * random.nextGaussian(), 0.01, 0.4);
        return new Habits(
                CATEGORIES[category],
                within(0.25 + 0.08 * category + hard + 0.06 * random.nextGaussian(), 0.05, 0.7),
                level3,
                within(0.7 + 0.15 * random.nextGaussian(), 0.2, 1.3),
                within(0.03 + 0.012 * random.nextGaussian(), 0, 0.1),
                within(0.06 + 0.04 * random.nextGaussian(), 0, 0.25),
                random.nextInt(10) < 7,
                1 + size / 90,
                // Some write freely, some choose from a short list.
                random.nextInt(10) < 3 ? 12 : 400,
                random.nextInt(10) == 0 ? 0.04 : 0.005);
    }

    private List<SeenOrder> month(Habits habits, int size) {
        List<SeenOrder> month = new ArrayList<>();
        String dealer = phone();
        for (int i = 0; i < size; i++) {
            double draw = random.nextDouble();
            RepairLevel level = random.nextInt(12) == 0
                    ? RepairLevel.DETECT_UPGRADE
                    : draw < habits.level3()
                            ? RepairLevel.L3
                            : draw < habits.level3() + habits.level2() ? RepairLevel.L2 : RepairLevel.L1;
            month.add(new SeenOrder(
                    nextId++,
                    habits.weekends() ? MONTH.atDay(1 + random.nextInt(MONTH.lengthOfMonth())) : one(worked),
                    new PaidWork(level, 1),
                    random.nextInt(10) < 8 ? habits.category() : CATEGORIES[random.nextInt(CATEGORIES.length)],
                    serial(random.nextInt(9_999_999)),
                    random.nextInt(20) == 0 ? null : random.nextDouble() < habits.dealers() ? dealer : phone(),
                    "技师" + random.nextInt(habits.technicians()),
                    pieces(habits.parts()),
                    "故障" + (int) (habits.phrases() * Math.pow(random.nextDouble(), 1.5)) + "更换处理",
                    random.nextDouble() < habits.repeats(),
                    random.nextInt(6) == 0 ? null : random.nextDouble() < habits.far(),
                    fee(level)));
        }
        return month;
    }

    /** Puts one kind of fraud into so much of the month of a number of outlets that nothing was put into yet. */
    void put(AnomalyKind kind, double strength, int outlets) {
        List<Long> free = new ArrayList<>(orders.keySet());
        free.removeIf(outlet -> labels.containsKey(outlet) || orders.get(outlet).size() < 30);
        for (int i = 0; i < outlets; i++) {
            long outlet = free.remove(random.nextInt(free.size()));
            labels.put(outlet, kind);
            List<SeenOrder> month = orders.get(outlet);
            int some = (int) Math.round(month.size() * strength);
            Set<Integer> chosen = new HashSet<>();
            while (chosen.size() < some) {
                chosen.add(random.nextInt(month.size()));
            }
            int place = 0;
            String phone = phone();
            int serial = random.nextInt(9_000_000);
            LocalDate day = one(worked);
            for (int at : chosen) {
                if (place % 6 == 0) {
                    phone = phone();
                }
                if (place % 15 == 0 && kind == AnomalyKind.TECHNICIAN_DAYS) {
                    day = one(worked);
                }
                month.set(at, wrong(kind, month.get(at), phone, serial + place++, day));
            }
        }
    }

    private SeenOrder wrong(AnomalyKind kind, SeenOrder was, String phone, int number, LocalDate day) {
        RepairLevel level = switch (kind) {
            case HIGH_LEVELS -> RepairLevel.L2;
            case TOP_LEVEL -> RepairLevel.L3;
            default -> was.work().level();
        };
        boolean madeUp = kind == AnomalyKind.MADE_UP_PHONES;
        boolean dayOfAll = kind == AnomalyKind.BUSIEST_DAY || kind == AnomalyKind.TECHNICIAN_DAYS;
        return new SeenOrder(
                was.id(),
                dayOfAll ? day : kind == AnomalyKind.DAYS_OFF ? one(off) : was.completedOn(),
                new PaidWork(level, 1),
                was.categoryCode(),
                kind == AnomalyKind.SERIALS_IN_SEQUENCE ? serial(number) : was.serialNo(),
                kind == AnomalyKind.SHARED_PHONES
                        ? phone
                        : madeUp ? "139" + (random.nextInt(9) + 1) + "8888888" : was.phone(),
                kind == AnomalyKind.TECHNICIAN_DAYS ? "技师0" : was.technician(),
                was.parts() + (kind == AnomalyKind.PARTS_PER_ORDER ? 2 : 0),
                kind == AnomalyKind.SAME_WORDS ? "不开机，更换主板" : was.words(),
                was.repeat() || kind == AnomalyKind.REPEATS,
                kind == AnomalyKind.FAR_CUSTOMERS ? Boolean.TRUE : was.elsewhere(),
                fee(level));
    }

    List<OutletFigures> figures(Thresholds thresholds) {
        Signs signs = new Signs(thresholds, CALENDAR);
        return orders.entrySet().stream()
                .map(month -> OutletFigures.of(month.getKey(), provinces.get(month.getKey()), month.getValue(), signs))
                .toList();
    }

    Map<Long, AnomalyKind> labels() {
        return labels;
    }

    long judged(Thresholds thresholds) {
        return orders.values().stream()
                .filter(month -> month.size() >= thresholds.orders())
                .count();
    }

    private int pieces(double mean) {
        int pieces = 0;
        for (double left = Math.exp(-mean), product = random.nextDouble();
                product > left;
                product *= random.nextDouble()) {
            pieces++;
        }
        return pieces;
    }

    private static Money fee(RepairLevel level) {
        return Money.ofYuan((long) FEES[level.ordinal()]);
    }

    private String phone() {
        return "1" + (30 + random.nextInt(60)) + padded(random.nextInt(100_000_000), 100_000_000);
    }

    private static String serial(int number) {
        return "TV2508A" + padded(number, 10_000_000) + "K";
    }

    /** With zeros before it. */
    private static String padded(int number, int full) {
        return Integer.toString(full + number).substring(1);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}

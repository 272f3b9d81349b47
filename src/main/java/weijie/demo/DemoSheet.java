package weijie.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.repair.check.RecordField;

/**
 * The records of the centre with the money's story, each written out: its outlet, its level and what is odd about it, so that the amounts
 * are the same whatever day the demonstration is begun on. The first record of each past month is one that nobody ever brought in.
 */
final class DemoSheet {

    /** Little work and a fabricated record: the month comes to less than nothing. */
    private static final String IN_DEBT = "A3 A2 B2 C3 A1 B1 C1 B1";

    /** Enough work to pay that off. */
    private static final String PAID = "C2 A3 B3 A2 C3 B2 A2 C2 B2 A1 C2 B1 A1 C1 A3 B3 C2 B3";

    /** With a unit that comes back within the window, and one out of warranty. */
    private static final String DISPUTED = "A3 B2 C1 A2 B2r C2 A1 B1 C1 A2 C3 B3 A1k";

    /** The month at work: something of everything that a reviewer meets. */
    private static final String AT_WORK = "A2 A1 B3 C2 B1x C1 A2 B2o C3 A1x B2 C1 A2w B1w";

    /** Which record of the disputed month is the one that was paid in part, and which one still waits for its answer. */
    static final int REPEATED = 5;

    static final int UNDERPAID = 9;

    /** Which records of the month at work are taken back, asked about, asked about and answered, suspected, and never paid. */
    static final int TAKEN_BACK = 2;

    static final int ASKED = 6;
    static final int ANSWERED = 10;
    static final int SUSPECTED = 4;
    static final int INVALID = 9;

    /** And for which one the outlet charged the customer, too. */
    static final int OVERCHARGED = 12;

    private static final int LAST_DAY = 24;
    private static final int DAYS_OF_WORK = 2;
    private static final int SEED = 36;
    private static final int FIRST_UNIT = 600_000;
    private static final String CENTRE = DemoNetwork.DISPUTING_CENTRE;

    private final LocalDate today;
    private final DemoRecords units;

    private DemoSheet(LocalDate today) {
        this.today = today;
        this.units = new DemoRecords(today, SEED, FIRST_UNIT);
    }

    /** The sheet that the centre sends, with the records of three past months and of this one, none after today. */
    static String of(List<YearMonth> months, LocalDate today) {
        DemoSheet sheet = new DemoSheet(today);
        List<Map<RecordField, String>> records = new ArrayList<>();
        List<String> written = List.of(IN_DEBT, PAID, DISPUTED, AT_WORK);
        for (int i = 0; i < months.size(); i++) {
            sheet.write(months.get(i), written.get(i).split(" "), records);
        }
        return DemoRecords.sheet(records);
    }

    static String orderNo(YearMonth month, int number) {
        return DemoRecords.orderNo(CENTRE, month, number);
    }

    private void write(YearMonth month, String[] written, List<Map<RecordField, String>> records) {
        Map<String, Map<RecordField, String>> last = new HashMap<>();
        for (int i = 0; i < written.length; i++) {
            LocalDate accepted = month.atDay(1 + i * LAST_DAY / written.length);
            if (!accepted.isAfter(today)) {
                String outlet = CENTRE + '-' + written[i].charAt(0);
                boolean back = written[i].endsWith("r");
                Map<RecordField, String> record = back ? new EnumMap<>(last.get(outlet)) : units.unit(accepted);
                repair(record, accepted, written[i].substring(1, 2), written[i].substring(2));
                last.put(outlet, record);
                records.add(DemoRecords.placed(record, orderNo(month, i + 1), CENTRE, outlet));
            }
        }
    }

    private void repair(Map<RecordField, String> record, LocalDate accepted, String level, String odd) {
        DemoRecords.repaired(record, accepted, fault(level, accepted), "送修");
        boolean old = odd.equals("o") || odd.equals("k");
        record.putIfAbsent(
                RecordField.PURCHASED_ON, accepted.minusMonths(old ? 20 : 5).toString());
        record.put(RecordField.WARRANTY_CLAIM, odd.equals("k") ? "保外" : "保内");
        record.put(RecordField.REPAIR_LEVEL, odd.equals("x") ? "3" : level);
        LocalDate completed = accepted.plusDays(DAYS_OF_WORK);
        boolean atWork = odd.equals("w") || completed.isAfter(today);
        record.put(RecordField.STATUS, atWork ? "维修中" : "已完成");
        record.put(RecordField.COMPLETED_ON, atWork ? "" : completed.toString());
    }

    /** One that supports the level; not always the same. */
    private static DemoRecords.Fault fault(String level, LocalDate accepted) {
        List<DemoRecords.Fault> fitting = DemoRecords.FAULTS.stream()
                .filter(fault -> fault.level().equals(level))
                .toList();
        return fitting.get(accepted.getDayOfMonth() % fitting.size());
    }
}

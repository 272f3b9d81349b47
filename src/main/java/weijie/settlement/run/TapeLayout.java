package weijie.settlement.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weijie.settlement.rule.Standing;
import weijie.shared.RepairLevel;

/**
 * How the facts of one chunk of a tape are laid out, by names: a fact that is added later, or a standing or level put between others,
 * changes nothing about the tapes that are kept.
 *
 * @param fields the facts of an order, in the order in which they stand on the tape
 * @param standings what the numbers of standings mean
 * @param levels what the bits and numbers of levels mean
 */
record TapeLayout(List<Field> fields, List<Standing> standings, List<RepairLevel> levels) {

    /** One fact of an order; the name is what a tape carries. */
    enum Field {
        ORDER_ID,
        ORDER_NO,
        OUTLET_ID,
        CATEGORY,
        PROVINCE,
        PURCHASED_ON,
        WARRANTY_MONTHS,
        CLAIMED_OUT,
        ACCEPTED_ON,
        COMPLETED_ON,
        LEVELS,
        UNITS,
        UNREPAIRED,
        STANDING,
        SUBMITTED_ON,
        LATE_APPROVED,
        RETURNABLE_PART,
        BAD_PART_SHIPPED_ON,
        SHEET_ON,
        CALLBACK_ON,
        HELD_CARRIES,
        REPEAT,
        HELD_DECISION,
        REPEAT_WINDOW,
        FINDINGS,
        NO_SLOT_LEFT
    }

    /** The first format, whose tapes carry no layout of their own; it never changes. */
    static final TapeLayout FIRST = new TapeLayout(
            fields(
                    "ORDER_ID ORDER_NO OUTLET_ID CATEGORY PROVINCE PURCHASED_ON WARRANTY_MONTHS CLAIMED_OUT ACCEPTED_ON COMPLETED_ON"
                            + " LEVELS UNITS UNREPAIRED STANDING SUBMITTED_ON LATE_APPROVED RETURNABLE_PART BAD_PART_SHIPPED_ON SHEET_ON"
                            + " CALLBACK_ON HELD_CARRIES REPEAT"),
            standings("DRAFT SUBMITTED VALIDATED ABNORMAL EXPIRED SUSPECT INVALID CONFIRMED_FAKE"),
            levels("DETECT_UPGRADE L1 L2 L3"));

    /** What is written today. */
    static final TapeLayout TODAY =
            new TapeLayout(List.of(Field.values()), List.of(Standing.values()), List.of(RepairLevel.values()));

    /** The layout as a tape carries it: three lines of names. */
    String text() {
        return names(fields) + '\n' + names(standings) + '\n' + names(levels);
    }

    static TapeLayout read(DataInputStream in) throws IOException {
        String[] lines = in.readUTF().split("\n", -1);
        return new TapeLayout(fields(lines[0]), standings(lines[1]), levels(lines[2]));
    }

    /** The levels of a set as the tape numbers them, as the code numbers them today. */
    int levels(int onTape) {
        int mask = 0;
        for (int bit = 0; bit < levels.size(); bit++) {
            if ((onTape & 1 << bit) != 0) {
                mask |= 1 << levels.get(bit).ordinal();
            }
        }
        return mask;
    }

    private static String names(List<? extends Enum<?>> values) {
        return String.join(" ", values.stream().map(Enum::name).toList());
    }

    private static List<Field> fields(String names) {
        return read(Field.class, names);
    }

    private static List<Standing> standings(String names) {
        return read(Standing.class, names);
    }

    private static List<RepairLevel> levels(String names) {
        return read(RepairLevel.class, names);
    }

    private static <E extends Enum<E>> List<E> read(Class<E> type, String names) {
        List<E> values = new ArrayList<>();
        for (String name : names.split(" ")) {
            values.add(Enum.valueOf(type, name));
        }
        return List.copyOf(values);
    }
}

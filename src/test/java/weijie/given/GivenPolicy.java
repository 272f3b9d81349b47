package weijie.given;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.RateTable;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.Term;
import weijie.shared.Terms;

/** The policy's numbers as they are seeded, the switches off, and rate card v1. */
public final class GivenPolicy {

    private static final DateRange EVER = DateRange.since(LocalDate.parse("2000-01-01"));

    private final Map<Term, List<Terms.Dated>> values = new EnumMap<>(Term.class);

    private GivenPolicy() {
        with(Term.REPEAT_WINDOW_MONTHS, "3");
        with(Term.REPEAT_WINDOW_DAYS, "0");
        with(Term.REPEAT_SAME_FAULT_GROUP, "0");
        with(Term.WINDOW_FIRST_DAY, "5");
        with(Term.WINDOW_LAST_DAY, "25");
        with(Term.HELD_CARRIES_MAX, "2");
        with(Term.ABNORMAL_EXPIRY_PERIODS, "6");
        with(Term.LATE_APPROVAL_PERIODS, "2");
        with(Term.LATE_EXPIRY_PERIODS, "6");
    }

    public static GivenPolicy policy() {
        return new GivenPolicy();
    }

    public GivenPolicy with(Term term, String value) {
        values.put(term, List.of(new Terms.Dated(EVER, value)));
        return this;
    }

    public Terms terms() {
        return new Terms(values);
    }

    /** Level 1 = 10, level 2 = 20, level 3 = 35, detection or upgrade = 5 a unit. */
    public static RateTable cardOne() {
        return new RateTable(List.of(
                rate(RepairLevel.L1, 10),
                rate(RepairLevel.L2, 20),
                rate(RepairLevel.L3, 35),
                rate(RepairLevel.DETECT_UPGRADE, 5)));
    }

    public Basis basis(String month) {
        return new Basis(YearMonth.parse(month), terms(), cardOne());
    }

    private static RateTable.Row rate(RepairLevel level, int yuan) {
        return new RateTable.Row(1, EVER, null, null, level, Money.ofYuan(yuan));
    }
}

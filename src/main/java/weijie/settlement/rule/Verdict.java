package weijie.settlement.rule;

/**
 * What a rule says about an order. The name is the stable reason code of the line; the sentence for it stands in the texts under
 * {@code settlement.reason.<name>} and is filled with the line's figures when somebody reads it.
 */
public enum Verdict {
    /** The rule has nothing to say about this order. */
    NONE(LineKind.EXCLUDED, ""),

    FEE(LineKind.PAYABLE, "G06"),
    DETECTION_FEE(LineKind.PAYABLE, "G06"),
    UNREPAIRED_AS_DETECTION(LineKind.PAYABLE, "G06"),
    REPEAT_WAIVED(LineKind.PAYABLE, "G05"),
    HELD_RELEASED(LineKind.PAYABLE, "G09"),

    REPEAT(LineKind.NON_PAYABLE, "G05"),
    REPEAT_OF_LATER_PAID(LineKind.NON_PAYABLE, "G05"),
    HELD_REFUSED(LineKind.NON_PAYABLE, "G09"),

    BAD_PART_MISSING(LineKind.HELD, "G09"),
    BAD_PART_NO_SLOT(LineKind.HELD, "G09"),
    SHEET_MISSING(LineKind.HELD, "G09"),
    CALLBACK_MISSING(LineKind.HELD, "G09"),
    BAD_PART_UNDECIDED(LineKind.HELD, "G09"),
    SHEET_UNDECIDED(LineKind.HELD, "G09"),
    CALLBACK_UNDECIDED(LineKind.HELD, "G09"),

    NOT_SUBMITTED(LineKind.EXCLUDED, "G08"),
    NOT_CHECKED(LineKind.EXCLUDED, "G10"),
    ABNORMAL(LineKind.EXCLUDED, "G10"),
    EXPIRED(LineKind.EXCLUDED, "G10"),
    SUSPECT(LineKind.EXCLUDED, "G11"),
    INVALID(LineKind.EXCLUDED, "G11"),
    CONFIRMED_FAKE(LineKind.EXCLUDED, "G11"),
    CLAIMED_OUT_OF_WARRANTY(LineKind.EXCLUDED, "G06"),
    OUT_OF_WARRANTY(LineKind.EXCLUDED, "G06"),
    NO_WARRANTY_TERM(LineKind.EXCLUDED, "G06"),
    LATE_NEXT_STATEMENT(LineKind.EXCLUDED, "G08"),
    LATE_UNAPPROVED(LineKind.EXCLUDED, "G08"),
    LATE_EXPIRED(LineKind.EXCLUDED, "G08"),
    NO_RATE(LineKind.EXCLUDED, "G06"),

    ADJUSTMENT_OF_PUBLISHED(LineKind.ADJUSTMENT, "G13"),
    FAKE_ORDER_PENALTY(LineKind.PENALTY, "G11"),
    NON_ORIGINAL_PENALTY(LineKind.PENALTY, "G20"),
    NON_WARRANTY_PENALTY(LineKind.PENALTY, "G19"),
    NONCONFORMING_PENALTY(LineKind.PENALTY, "G19"),
    OTHER_PENALTY(LineKind.PENALTY, "G12"),
    FAKE_FEE_BACK(LineKind.REVERSAL, "G11"),
    DEBT_CARRIED(LineKind.CARRY, "G12"),
    DEBT_SET_OFF(LineKind.SET_OFF, "G12");

    private final LineKind kind;
    private final String clause;

    Verdict(LineKind kind, String clause) {
        this.kind = kind;
        this.clause = clause;
    }

    public LineKind kind() {
        return kind;
    }

    /**
     * What the line of a penalty says.
     *
     * @param kind what it is for, by its name in the contract
     */
    public static Verdict ofPenalty(String kind) {
        return switch (kind) {
            case "FAKE_ORDER" -> FAKE_ORDER_PENALTY;
            case "NON_ORIGINAL_PART" -> NON_ORIGINAL_PENALTY;
            case "NON_WARRANTY_RETURN" -> NON_WARRANTY_PENALTY;
            case "NONCONFORMING_RETURN" -> NONCONFORMING_PENALTY;
            default -> OTHER_PENALTY;
        };
    }

    public String clause() {
        return clause;
    }

    /**
     * Whether the order is paid with this month or as soon as its condition is met, so that it blocks later repeats of the unit. A late
     * one blocks nothing before the month in which it stands: whatever was paid until then makes it the repeat.
     */
    boolean willBePaid() {
        return this == NONE || kind == LineKind.PAYABLE || kind == LineKind.HELD;
    }
}

package weijie.given;

import java.time.LocalDate;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.Standing;
import weijie.shared.HeldDecision;
import weijie.shared.RepairLevel;

/** An order for the tests of the month: in warranty, validated, level 1, handed over on 2008-11-03, until a test says otherwise. */
public final class GivenOrder {

    private long id = 1;
    private String no = "O1";
    private long outletId = 10;
    private String category = "TV";
    private String province = "430000";
    private LocalDate purchasedOn = LocalDate.parse("2008-06-01");
    private int warrantyMonths = 12;
    private boolean claimedOut;
    private LocalDate acceptedOn = LocalDate.parse("2008-11-01");
    private LocalDate completedOn = LocalDate.parse("2008-11-03");
    private int levels = OrderFacts.mask(RepairLevel.L1);
    private int units = 1;
    private boolean unrepaired;
    private Standing standing = Standing.VALIDATED;
    private LocalDate submittedOn = LocalDate.parse("2008-12-01");
    private boolean lateApproved;
    private boolean returnablePart;
    private LocalDate badPartShippedOn;
    private boolean noSlotLeft;
    private LocalDate sheetOn;
    private LocalDate callbackOn;
    private int heldCarries;
    private HeldDecision heldDecision;
    private String findings = "";
    private RepeatOf repeat;

    public static GivenOrder order() {
        return new GivenOrder();
    }

    public GivenOrder id(long value) {
        id = value;
        no = "O" + value;
        return this;
    }

    public GivenOrder outlet(long value) {
        outletId = value;
        return this;
    }

    /** What headquarters decided while it was held. */
    public GivenOrder decided(HeldDecision value) {
        heldDecision = value;
        return this;
    }

    public GivenOrder category(String value) {
        category = value;
        return this;
    }

    public GivenOrder province(String value) {
        province = value;
        return this;
    }

    /** Bought on a day with so many months of warranty. */
    public GivenOrder bought(String day, int months) {
        purchasedOn = day == null ? null : LocalDate.parse(day);
        warrantyMonths = months;
        return this;
    }

    public GivenOrder claimedOut() {
        claimedOut = true;
        return this;
    }

    public GivenOrder accepted(String day) {
        acceptedOn = LocalDate.parse(day);
        if (completedOn.isBefore(acceptedOn)) {
            completedOn = acceptedOn;
        }
        return this;
    }

    public GivenOrder completed(String day) {
        completedOn = LocalDate.parse(day);
        if (acceptedOn.isAfter(completedOn)) {
            acceptedOn = completedOn;
        }
        return this;
    }

    public GivenOrder level(RepairLevel... performed) {
        levels = OrderFacts.mask(performed);
        return this;
    }

    public GivenOrder units(int value) {
        units = value;
        return this;
    }

    public GivenOrder unrepaired() {
        unrepaired = true;
        return this;
    }

    public GivenOrder standing(Standing value) {
        standing = value;
        return this;
    }

    public GivenOrder submitted(String day) {
        submittedOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public GivenOrder lateApproved() {
        lateApproved = true;
        return this;
    }

    /** Used a part whose bad piece left on a day, or has not left yet. */
    public GivenOrder returnablePart(String shippedOn) {
        returnablePart = true;
        badPartShippedOn = shippedOn == null ? null : LocalDate.parse(shippedOn);
        return this;
    }

    /** Its bad piece lay at the centre, which had no parcel left. */
    public GivenOrder noSlotLeft() {
        noSlotLeft = true;
        return this;
    }

    public GivenOrder sheetOn(String day) {
        sheetOn = LocalDate.parse(day);
        return this;
    }

    public GivenOrder callbackOn(String day) {
        callbackOn = LocalDate.parse(day);
        return this;
    }

    public GivenOrder carried(int times) {
        heldCarries = times;
        return this;
    }

    public GivenOrder repeating(RepeatOf value) {
        repeat = value;
        return this;
    }

    /** What makes it abnormal. */
    public GivenOrder found(String codes) {
        findings = codes;
        return this;
    }

    public OrderFacts facts() {
        return new OrderFacts(
                id,
                no,
                outletId,
                category,
                province,
                purchasedOn,
                warrantyMonths,
                claimedOut,
                acceptedOn,
                completedOn,
                levels,
                units,
                unrepaired,
                standing,
                submittedOn,
                lateApproved,
                returnablePart,
                badPartShippedOn,
                noSlotLeft,
                sheetOn,
                callbackOn,
                heldCarries,
                heldDecision,
                repeat,
                findings);
    }
}

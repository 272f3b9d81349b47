package weijie.settlement.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.RepeatOf;
import weijie.settlement.rule.Standing;
import weijie.shared.HeldDecision;

/** Reads chunks of tapes back, whatever format they were written in; a fact that a tape does not have is as if nothing was known. */
final class TapeReader {

    private final DataInputStream in;
    private final TapeLayout layout;

    private long orderId;
    private String orderNo = "";
    private long outletId;
    private String category = "";
    private String province = "";
    private LocalDate purchasedOn;
    private int warrantyMonths = -1;
    private boolean claimedOut;
    private LocalDate acceptedOn;
    private LocalDate completedOn;
    private int levels;
    private int units = 1;
    private boolean unrepaired;
    private Standing standing = Standing.VALIDATED;
    private LocalDate submittedOn;
    private boolean lateApproved;
    private boolean returnablePart;
    private LocalDate badPartShippedOn;
    private boolean noSlotLeft;
    private LocalDate sheetOn;
    private LocalDate callbackOn;
    private int heldCarries;
    private RepeatOf repeat;
    private String findings = "";
    private HeldDecision heldDecision;

    private TapeReader(DataInputStream in, TapeLayout layout) {
        this.in = in;
        this.layout = layout;
    }

    /**
     * Reads one chunk.
     *
     * @param format the number it was kept with: 1 has the first layout, 2 carries its own
     * @throws IllegalStateException for a format that this version does not know
     */
    static void read(int format, byte[] chunk, Consumer<OrderFacts> orders) {
        try (PushbackInputStream unpacked = new PushbackInputStream(
                        new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(chunk)), 1 << 16));
                DataInputStream in = new DataInputStream(unpacked)) {
            TapeLayout layout = switch (format) {
                case 1 -> TapeLayout.FIRST;
                case 2 -> TapeLayout.read(in);
                default -> throw new IllegalStateException("no reader for tapes of format " + format);
            };
            int next;
            while ((next = unpacked.read()) >= 0) {
                unpacked.unread(next);
                orders.accept(new TapeReader(in, layout).order());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OrderFacts order() throws IOException {
        for (TapeLayout.Field field : layout.fields()) {
            read(field);
        }
        return new OrderFacts(
                orderId,
                orderNo,
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

    private void read(TapeLayout.Field field) throws IOException {
        switch (field) {
            case ORDER_ID -> orderId = in.readLong();
            case ORDER_NO -> orderNo = text();
            case OUTLET_ID -> outletId = in.readLong();
            case CATEGORY -> category = text();
            case PROVINCE -> province = text();
            case PURCHASED_ON -> purchasedOn = date();
            case WARRANTY_MONTHS -> warrantyMonths = in.readShort();
            case CLAIMED_OUT -> claimedOut = in.readBoolean();
            case ACCEPTED_ON -> acceptedOn = date();
            case COMPLETED_ON -> completedOn = date();
            case LEVELS -> levels = layout.levels(in.readByte());
            case UNITS -> units = in.readShort();
            case UNREPAIRED -> unrepaired = in.readBoolean();
            case STANDING -> standing = layout.standings().get(in.readByte());
            case SUBMITTED_ON -> submittedOn = date();
            case LATE_APPROVED -> lateApproved = in.readBoolean();
            case RETURNABLE_PART -> returnablePart = in.readBoolean();
            case BAD_PART_SHIPPED_ON -> badPartShippedOn = date();
            case SHEET_ON -> sheetOn = date();
            case CALLBACK_ON -> callbackOn = date();
            case HELD_CARRIES -> heldCarries = in.readByte();
            case HELD_DECISION -> heldDecision = heldDecision();
            case REPEAT_WINDOW -> repeat = within(text());
            case FINDINGS -> findings = text();
            case NO_SLOT_LEFT -> noSlotLeft = in.readBoolean();
            case REPEAT -> repeat = in.readBoolean() ? repeat() : null;
        }
    }

    private HeldDecision heldDecision() throws IOException {
        String name = text();
        return name.isEmpty() ? null : HeldDecision.valueOf(name);
    }

    /** The window stands behind the repeat, as a fact of its own. */
    private RepeatOf within(String window) {
        return repeat == null
                ? null
                : new RepeatOf(
                        repeat.orderId(),
                        repeat.orderNo(),
                        repeat.centreId(),
                        repeat.outletId(),
                        repeat.completedOn(),
                        repeat.level(),
                        repeat.later(),
                        repeat.waived(),
                        window);
    }

    private RepeatOf repeat() throws IOException {
        return new RepeatOf(
                in.readLong(),
                text(),
                in.readLong(),
                in.readLong(),
                date(),
                layout.levels().get(in.readByte()),
                in.readBoolean(),
                in.readBoolean(),
                "");
    }

    private String text() throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private LocalDate date() throws IOException {
        int day = in.readInt();
        return day == FactTape.NO_DATE ? null : LocalDate.ofEpochDay(day);
    }
}

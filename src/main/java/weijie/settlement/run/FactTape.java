package weijie.settlement.run;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.RepeatOf;

/**
 * The facts of one centre's orders as bytes: their digest says whether two runs saw the same, and a formal run keeps the bytes, so
 * that it can be replayed. It holds less than a megabyte at a time. {@link TapeReader} reads what this and earlier versions wrote.
 */
final class FactTape {

    /** Before packing; small enough that the collector treats what is packed like any other array. */
    private static final int CHUNK_BYTES = 512 << 10;
    /** What is kept beside each chunk, so that its reader is found: 2, a layout by names before the facts. */
    static final int FORMAT = 2;

    static final int NO_DATE = Integer.MIN_VALUE;

    private final ByteBuffer row = ByteBuffer.allocate(4096);
    private final MessageDigest digest = sha256();
    private final Consumer<byte[]> chunks;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater, 1 << 16);
    private int unpacked;

    /**
     * @param chunks takes the packed facts, chunk by chunk; {@code null} when only the digest is wanted
     */
    FactTape(Consumer<byte[]> chunks) {
        this.chunks = chunks;
    }

    /** Writes the facts in the order of {@link TapeLayout.Field}. */
    void write(OrderFacts order) {
        row.clear();
        row.putLong(order.orderId());
        text(order.orderNo());
        row.putLong(order.outletId());
        text(order.category());
        text(order.province());
        date(order.purchasedOn());
        row.putShort((short) order.warrantyMonths());
        flag(order.claimedOut());
        date(order.acceptedOn());
        date(order.completedOn());
        row.put((byte) order.levels());
        row.putShort((short) order.units());
        flag(order.unrepaired());
        row.put((byte) order.standing().ordinal());
        date(order.submittedOn());
        flag(order.lateApproved());
        flag(order.returnablePart());
        date(order.badPartShippedOn());
        date(order.sheetOn());
        date(order.callbackOn());
        row.put((byte) Math.min(order.heldCarries(), Byte.MAX_VALUE));
        repeat(order.repeat());
        text(order.heldDecision() == null ? "" : order.heldDecision().name());
        text(order.repeat() == null ? "" : order.repeat().window());
        text(order.findings());
        flag(order.noSlotLeft());
        digest.update(row.array(), 0, row.position());
        if (chunks != null) {
            try {
                if (unpacked == 0) {
                    new DataOutputStream(packing).writeUTF(TapeLayout.TODAY.text());
                }
                packing.write(row.array(), 0, row.position());
                unpacked += row.position();
                if (unpacked >= CHUNK_BYTES) {
                    cut();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void repeat(RepeatOf repeat) {
        flag(repeat != null);
        if (repeat != null) {
            row.putLong(repeat.orderId());
            text(repeat.orderNo());
            row.putLong(repeat.centreId());
            row.putLong(repeat.outletId());
            date(repeat.completedOn());
            row.put((byte) repeat.level().ordinal());
            flag(repeat.later());
            flag(repeat.waived());
        }
    }

    /** Ends the tape and gives the digest of everything on it. */
    String close() {
        try {
            if (chunks != null && unpacked > 0) {
                cut();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void cut() throws IOException {
        packing.finish();
        chunks.accept(packed.toByteArray());
        deflater.reset();
        packed = new ByteArrayOutputStream();
        packing = new DeflaterOutputStream(packed, deflater, 1 << 16);
        unpacked = 0;
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        row.put((byte) bytes.length);
        row.put(bytes);
    }

    private void date(LocalDate day) {
        row.putInt(day == null ? NO_DATE : (int) day.toEpochDay());
    }

    private void flag(boolean value) {
        row.put((byte) (value ? 1 : 0));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

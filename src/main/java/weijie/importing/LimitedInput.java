package weijie.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import weijie.shared.Refusal;

/** One part of a packed workbook; refuses one that unpacks to far more than any real table. */
final class LimitedInput extends FilterInputStream {

    private static final long MOST_BYTES = 1536L << 20;
    private static final long SUSPICIOUS_BYTES = 32L << 20;
    private static final long SUSPICIOUS_RATIO = 400;

    private final long packed;
    private long unpacked;

    LimitedInput(InputStream in, long packed) {
        super(in);
        this.packed = Math.max(1, packed);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MOST_BYTES || unpacked > SUSPICIOUS_BYTES && unpacked / packed > SUSPICIOUS_RATIO) {
            throw Refusal.invalid("IM-009");
        }
    }
}

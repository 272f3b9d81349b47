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

    private static final int LONGEST_TAG = 300_000;

    private final long packed;
    private long unpacked;
    private int sinceTag;

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
            measureTag(buffer, offset, read);
        }
        return read;
    }

    /**
     * A tag of a hundred thousand attributes keeps a parser busy for a minute before anybody can look at it. Between two opening brackets
     * stands one tag and at most the longest text of a cell.
     */
    private void measureTag(byte[] buffer, int offset, int length) {
        int last = offset + length - 1;
        while (last >= offset && buffer[last] != '<') {
            last--;
        }
        sinceTag = last < offset ? sinceTag + length : offset + length - last;
        if (sinceTag > LONGEST_TAG) {
            throw Refusal.invalid("IM-009");
        }
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MOST_BYTES || unpacked > SUSPICIOUS_BYTES && unpacked / packed > SUSPICIOUS_RATIO) {
            throw Refusal.invalid("IM-009");
        }
    }
}

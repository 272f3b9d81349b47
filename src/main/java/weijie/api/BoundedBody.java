package weijie.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read no further than to a bound, however long it was said to be. */
final class BoundedBody extends FilterInputStream {

    private long left;

    BoundedBody(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        take(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        take(read);
        return read;
    }

    private void take(int bytes) {
        left -= Math.max(0, bytes);
        if (left < 0) {
            throw new BodyTooLong();
        }
    }
}

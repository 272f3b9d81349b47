package weijie.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A piece of a body as a stream; it never waits, and goes back to any place that was marked. */
final class BodyStream extends ServletInputStream {

    private final Body body;
    private final long to;
    private long at;
    private long mark;

    BodyStream(Body body, long from, long to) {
        this.body = body;
        this.at = from;
        this.mark = from;
        this.to = to;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        int read = at >= to ? -1 : body.read(at, into, from, (int) Math.min(count, to - at));
        at += Math.max(0, read);
        return read;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, to - at);
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public synchronized void mark(int readLimit) {
        mark = at;
    }

    @Override
    public synchronized void reset() {
        at = mark;
    }

    @Override
    public boolean isFinished() {
        return at >= to;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("the body is here as a whole");
    }
}

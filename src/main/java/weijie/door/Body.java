package weijie.door;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The body of a request, whole, to be read as often as it is needed. */
final class Body implements Closeable {

    /** A body of which nothing is read. */
    static final Body NONE = new Body(new Spool(null));

    private static final int WINDOW = 64 << 10;

    private final Spool bytes;

    private Body(Spool bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads to the end.
     *
     * @param most bytes that are taken
     * @param folder for what is long
     * @throws NotTaken when more come, or they come too slowly
     */
    static Body receive(InputStream in, long most, Path folder) throws IOException, NotTaken {
        Pace pace = new Pace(System.nanoTime());
        Spool bytes = new Spool(folder);
        try {
            byte[] buffer = new byte[WINDOW];
            for (int read = next(in, buffer); read >= 0; read = next(in, buffer)) {
                if (bytes.length() + read > most) {
                    throw new NotTaken(413, "API-413");
                }
                bytes.append(buffer, 0, read);
                if (pace.isTooSlow(bytes.length(), System.nanoTime())) {
                    throw new NotTaken(408, "API-408");
                }
            }
            return new Body(bytes);
        } catch (IOException | NotTaken e) {
            bytes.close();
            throw e;
        }
    }

    /** The listener waits half a minute for each piece and then gives up. */
    private static int next(InputStream in, byte[] buffer) throws NotTaken {
        try {
            return in.read(buffer);
        } catch (IOException nothingCame) {
            throw new NotTaken(408, "API-408");
        }
    }

    long length() {
        return bytes.length();
    }

    /** Reads from a position; says how many bytes, -1 at the end. */
    int read(long at, byte[] into, int from, int count) throws IOException {
        return bytes.read(at, into, from, count);
    }

    /** All bytes from one position to another. */
    byte[] bytes(long from, long to) throws IOException {
        byte[] all = new byte[(int) (to - from)];
        int done = 0;
        while (done < all.length) {
            done += read(from + done, all, done, all.length - done);
        }
        return all;
    }

    /** Where a row of bytes stands for the first time from a position on; -1 if nowhere. */
    long indexOf(byte[] wanted, long from) throws IOException {
        byte[] window = new byte[WINDOW];
        for (long at = from; at + wanted.length <= length(); ) {
            int filled = 0;
            int read;
            while (filled < WINDOW && (read = read(at + filled, window, filled, WINDOW - filled)) > 0) {
                filled += read;
            }
            for (int i = 0; i + wanted.length <= filled; i++) {
                if (window[i] == wanted[0] && standsAt(wanted, window, i)) {
                    return at + i;
                }
            }
            at += filled - wanted.length + 1;
        }
        return -1;
    }

    private static boolean standsAt(byte[] wanted, byte[] window, int at) {
        for (int i = 1; i < wanted.length; i++) {
            if (window[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

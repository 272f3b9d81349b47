package weijie.door;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The body of a request, whole, to be read as often as it is needed: a short one in memory, a long one in a file that has no name, so
 * that nothing of it is left however the request or the server ends.
 */
final class Body implements Closeable {

    /** A body of which nothing is read. */
    static final Body NONE = new Body(new byte[0], null, 0);

    private static final int IN_MEMORY = 256 << 10;
    private static final int WINDOW = 64 << 10;

    private final byte[] memory;
    private final FileChannel file;
    private final long length;

    private Body(byte[] memory, FileChannel file, long length) {
        this.memory = memory;
        this.file = file;
        this.length = length;
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
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        FileChannel file = null;
        long length = 0;
        try {
            byte[] buffer = new byte[WINDOW];
            for (int read = next(in, buffer); read >= 0; read = next(in, buffer)) {
                length += read;
                if (length > most) {
                    throw new NotTaken(413, "API-413");
                }
                if (pace.isTooSlow(length, System.nanoTime())) {
                    throw new NotTaken(408, "API-408");
                }
                if (file == null && length > IN_MEMORY) {
                    file = nameless(folder);
                    write(file, memory.toByteArray(), memory.size());
                    memory.reset();
                }
                if (file == null) {
                    memory.write(buffer, 0, read);
                } else {
                    write(file, buffer, read);
                }
            }
            return new Body(memory.toByteArray(), file, length);
        } catch (IOException | NotTaken e) {
            if (file != null) {
                file.close();
            }
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

    /** Only its owner may open it while it has a name, and it loses that at once. */
    private static FileChannel nameless(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "body", null);
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void write(FileChannel file, byte[] bytes, int count) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, count);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
    }

    long length() {
        return length;
    }

    /** Reads from a position; says how many bytes, -1 at the end. */
    int read(long at, byte[] into, int from, int count) throws IOException {
        if (at >= length) {
            return -1;
        }
        int here = (int) Math.min(count, length - at);
        if (file != null) {
            return file.read(ByteBuffer.wrap(into, from, here), at);
        }
        System.arraycopy(memory, (int) at, into, from, here);
        return here;
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
        for (long at = from; at + wanted.length <= length; ) {
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
        if (file != null) {
            file.close();
        }
    }
}

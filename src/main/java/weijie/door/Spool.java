package weijie.door;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes that are written one after the other and read as often as they are needed: few in memory, many in a file that has no name, so
 * that nothing of them is left however the request or the server ends.
 */
final class Spool implements Closeable {

    private static final int IN_MEMORY = 256 << 10;

    private final Path folder;
    private Memory memory = new Memory();
    private FileChannel file;
    private long length;

    /** @param folder for what is long */
    Spool(Path folder) {
        this.folder = folder;
    }

    /** What was written, without a copy of it. */
    private static final class Memory extends ByteArrayOutputStream {

        void copy(int at, byte[] into, int from, int count) {
            System.arraycopy(buf, at, into, from, count);
        }

        ByteBuffer whole() {
            return ByteBuffer.wrap(buf, 0, count);
        }
    }

    void append(byte[] bytes, int from, int count) throws IOException {
        length += count;
        if (file == null && length > IN_MEMORY) {
            file = nameless(folder);
            write(memory.whole());
            memory = new Memory();
        }
        if (file == null) {
            memory.write(bytes, from, count);
        } else {
            write(ByteBuffer.wrap(bytes, from, count));
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
        memory.copy((int) at, into, from, here);
        return here;
    }

    /** Forgets what was written. */
    void clear() throws IOException {
        close();
        file = null;
        memory = new Memory();
        length = 0;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Only its owner may open it while it has a name, and it loses that at once. */
    private static FileChannel nameless(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "spool", null);
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void write(ByteBuffer rest) throws IOException {
        while (rest.hasRemaining()) {
            file.write(rest);
        }
    }
}

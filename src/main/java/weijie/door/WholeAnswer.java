package weijie.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * An answer that nothing is sent of before it is whole. Until then it can become another one: what fails in the middle is answered as a
 * failure, whatever stood before.
 */
final class WholeAnswer extends HttpServletResponseWrapper implements AutoCloseable {

    private static final int PIECE = 64 << 10;

    private final Spool spool;
    private final ServletOutputStream stream;
    private PrintWriter writer;
    private boolean elsewhere;

    /** @param folder for what is long */
    WholeAnswer(HttpServletResponse response, Path folder) {
        super(response);
        spool = new Spool(folder);
        stream = new Into(spool);
    }

    /** Takes every byte at once. */
    private static final class Into extends ServletOutputStream {

        private final Spool spool;

        Into(Spool spool) {
            this.spool = spool;
        }

        @Override
        public void write(int one) throws IOException {
            spool.append(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            spool.append(bytes, from, count);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("an answer is written by the thread of its request");
        }
    }

    /** Bytes to be sent; 0 also where the container makes another answer. */
    long length() {
        flushBuffer();
        return elsewhere ? 0 : spool.length();
    }

    /** Sends it; throws when whoever reads it is gone, or reads more slowly than anybody who wants it. */
    void send() throws IOException {
        if (length() == 0) {
            return;
        }
        Pace pace = new Pace(System.nanoTime());
        HttpServletResponse response = (HttpServletResponse) getResponse();
        response.setContentLengthLong(spool.length());
        ServletOutputStream out = response.getOutputStream();
        byte[] piece = new byte[(int) Math.min(PIECE, spool.length())];
        long sent = 0;
        for (int read = spool.read(0, piece, 0, piece.length);
                read > 0;
                read = spool.read(sent, piece, 0, piece.length)) {
            out.write(piece, 0, read);
            sent += read;
            if (pace.isTooSlow(sent, System.nanoTime())) {
                throw new IOException("read too slowly");
            }
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void setBufferSize(int size) {
        // It is as large as it must be.
    }

    @Override
    public boolean isCommitted() {
        return elsewhere || super.isCommitted();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        forget();
    }

    /** The container makes another answer of it. */
    @Override
    public void sendError(int status) throws IOException {
        forget();
        elsewhere = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        elsewhere = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        forget();
        elsewhere = true;
        super.sendRedirect(location);
    }

    private void forget() {
        try {
            flushBuffer();
            spool.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}

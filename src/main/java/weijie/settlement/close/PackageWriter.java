package weijie.settlement.close;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import weijie.shared.Csv;

/**
 * Writes the archive of a package entry after entry, never held as a whole, and at its end the index with the length and digest of each.
 * The times of the entries are not those of the clock, so that the same content is the same file.
 */
final class PackageWriter implements AutoCloseable {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    /** What is in the package. */
    record Entry(String name, long bytes, String sha256) {}

    /** Writes one entry to the stream it is given, which it need not close. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes one entry that is text. */
    @FunctionalInterface
    interface Text {
        void writeTo(Writer out) throws IOException;
    }

    PackageWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    void copy(String name, InputStream content) {
        add(name, content::transferTo);
    }

    void text(String name, Text text) {
        add(name, out -> {
            // Whoever writes may have closed it already; the archive stays open.
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
                text.writeTo(writer);
            }
        });
    }

    void add(String name, Content content) {
        try {
            Measured measured = new Measured(open(name));
            content.writeTo(measured);
            zip.closeEntry();
            entries.add(new Entry(name, measured.bytes, measured.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutputStream open(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        return zip;
    }

    /** The index, for machines and for people; it does not name itself. */
    void index(String month, int statements, int unpublished) {
        List<Entry> all = List.copyOf(entries);
        text("index.csv", out -> {
            Csv.line(out, "name", "bytes", "sha256");
            all.forEach(entry -> Csv.line(out, entry.name(), entry.bytes(), entry.sha256()));
        });
        text("index.json", out -> {
            JsonGenerator json = Json.createGenerator(out);
            json.writeStartObject()
                    .write("format", "weijie-month-package")
                    .write("version", "1")
                    .write("month", month)
                    .write("statements", statements)
                    .write("unpublished", unpublished)
                    .writeStartArray("files");
            all.forEach(entry -> json.writeStartObject()
                    .write("name", entry.name())
                    .write("bytes", entry.bytes())
                    .write("sha256", entry.sha256())
                    .writeEnd());
            json.writeEnd().writeEnd().flush();
        });
    }

    int count() {
        return entries.size();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts and digests what goes through, and leaves the archive open when it is closed. */
    private static final class Measured extends FilterOutputStream {

        private final MessageDigest digest;
        private long bytes;

        Measured(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            digest.update(some, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}

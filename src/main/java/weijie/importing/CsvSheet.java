package weijie.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import weijie.shared.Refusal;

/** Text with separators: UTF-8 with or without a mark, GB18030 (and so GBK), UTF-16 with a mark; comma, tab or semicolon. */
final class CsvSheet {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvSheet() {}

    /** @return the name of the encoding that was found */
    static String read(Path file, RowSink sink) throws IOException {
        Charset charset = charsetOf(file).orElseThrow(() -> Refusal.invalid("IM-001"));
        if (!sink.sheet("", false)) {
            return charset.name();
        }
        try (Reader text = reader(file, charset)) {
            rows(new CsvText(text, separatorOf(file, charset)), sink);
        }
        return charset.name();
    }

    private static void rows(CsvText records, RowSink sink) throws IOException {
        RowBuffer row = new RowBuffer();
        while (records.next(sink.headingWidth())) {
            row.clear();
            List<String> fields = records.fields();
            for (int column = 0; column < fields.size(); column++) {
                row.set(column, CellText.meant(CellText.clean(fields.get(column))), 0);
            }
            row.fields(fields.size());
            switch (records.quotes()) {
                case AS_WRITTEN -> row.note(RowNote.of(RowNote.QUOTE_AS_WRITTEN, ""));
                case UNCLEAR -> row.note(RowNote.of(RowNote.QUOTE_UNCLEAR, ""));
                case SOUND -> {}
            }
            if (!row.isBlank() && !sink.row(records.recordNo(), row, false)) {
                return;
            }
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        if (charset == StandardCharsets.UTF_8) {
            bytes.mark(3);
            if (!(bytes.read() == 0xEF && bytes.read() == 0xBB && bytes.read() == 0xBF)) {
                bytes.reset();
            }
        }
        // A file cut off in the middle of a character still gives its whole rows.
        return new InputStreamReader(bytes, charset);
    }

    private static Optional<Charset> charsetOf(Path file) throws IOException {
        byte[] head = new byte[4];
        try (InputStream bytes = Files.newInputStream(file)) {
            int read = bytes.readNBytes(head, 0, 4);
            if (read >= 2
                    && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                            || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)) {
                return Optional.of(StandardCharsets.UTF_16);
            }
        }
        if (fits(file, StandardCharsets.UTF_8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return fits(file, GB18030) ? Optional.of(GB18030) : Optional.empty();
    }

    /** Whether every byte of the file is text in this encoding; a character cut off at the very end is forgiven. */
    private static boolean fits(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (var channel = Files.newByteChannel(file)) {
            while (channel.read(bytes) >= 0) {
                bytes.flip();
                for (var result = decoder.decode(bytes, chars, false); ; result = decoder.decode(bytes, chars, false)) {
                    if (result.isError() || !isText(chars.flip())) {
                        return false;
                    }
                    chars.clear();
                    if (result.isUnderflow()) {
                        break;
                    }
                }
                bytes.compact();
            }
        }
        return true;
    }

    /** No text holds a zero; a program, a picture or a damaged file does. */
    private static boolean isText(CharBuffer chars) {
        while (chars.hasRemaining()) {
            if (chars.get() == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The separator that stands most often outside quotation marks in the first line that is not empty. A tab before another separator
     * or at the end of the line is none: some programs put one behind every text, to keep it text.
     */
    private static char separatorOf(Path file, Charset charset) throws IOException {
        int commas = 0;
        int tabs = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean filled = false;
        try (Reader text = reader(file, charset)) {
            boolean afterTab = false;
            for (int c = text.read(), seen = 0; c >= 0 && seen < 1 << 16; c = text.read(), seen++) {
                tabs -= afterTab && !quoted && (c == ',' || c == ';' || c == '\n' || c == '\r') ? 1 : 0;
                afterTab = c == '\t';
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted) {
                    if ((c == '\n' || c == '\r') && filled) {
                        break;
                    }
                    filled |= c > ' ';
                    commas += c == ',' ? 1 : 0;
                    tabs += c == '\t' ? 1 : 0;
                    semicolons += c == ';' ? 1 : 0;
                }
            }
        }
        if (tabs > commas && tabs >= semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}

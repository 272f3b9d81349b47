package weijie.shared.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The form of a PDF paper (ISO 32000 chapter 7): objects, tables of where they stand, trailers and short remarks, and nothing else
 * before, between or behind them. What stands in a stream is not looked into.
 */
final class Pdf {

    private static final int VERSION = 5;
    private static final int REMARK_MOST = 1000;
    private static final int WORD_MOST = 200;
    private static final int UNKNOWN = -1;
    private static final String WHITE = "\0\t\n\f\r ";
    private static final String DELIMITERS = "()<>[]{}/%";
    private static final byte[] STREAM_ENDS = "endstream".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer file;

    private Pdf(ByteBuffer file) {
        this.file = file;
    }

    static int end(ByteBuffer file) {
        file.position(VERSION);
        Pdf paper = new Pdf(file);
        NotWhole.unless(paper.word().matches("[12]\\.\\d"));
        paper.parts();
        return file.position();
    }

    private void parts() {
        boolean objects = false;
        boolean located = false;
        boolean ended = false;
        for (skipWhite(); file.hasRemaining(); skipWhite()) {
            if (next() == '%') {
                ended = remark().startsWith("%%EOF");
                continue;
            }
            ended = false;
            String word = word();
            switch (word) {
                case "xref" -> table();
                case "startxref" -> {
                    number();
                    located = true;
                }
                default -> {
                    NotWhole.unless(isNumber(word));
                    number();
                    skipSpace();
                    NotWhole.unless(word().equals("obj"));
                    values("endobj");
                    objects = true;
                }
            }
        }
        NotWhole.unless(objects && located && ended);
    }

    /** A table of objects, and the trailer behind it. */
    private void table() {
        for (skipSpace(); isDigit(next()) || next() == 'n' || next() == 'f'; skipSpace()) {
            word();
        }
        NotWhole.unless(word().equals("trailer"));
        values("");
    }

    /** Values up to a word, or one dictionary when there is none. */
    private void values(String until) {
        int depth = 0;
        int length = UNKNOWN;
        do {
            skipSpace();
            switch (next()) {
                case '(' -> text();
                case '<' -> depth += open();
                case '>' -> {
                    NotWhole.unless(file.getShort() == 0x3E3E && depth > 0);
                    depth--;
                }
                case '[', ']' -> file.get();
                case '/' -> {
                    file.get();
                    length = word().equals("Length") && depth == 1 ? length() : length;
                }
                default -> {
                    String word = word();
                    if (!until.isEmpty() && word.equals(until)) {
                        NotWhole.unless(depth == 0);
                        return;
                    } else if (word.equals("stream")) {
                        stream(length);
                    } else {
                        NotWhole.unless(isNumber(word) || word.matches("true|false|null|R"));
                    }
                }
            }
        } while (!until.isEmpty() || depth > 0);
    }

    /** A dictionary, or a text in hexadecimal digits, which is skipped; by how much it goes deeper. */
    private int open() {
        file.get();
        if (next() == '<') {
            file.get();
            return 1;
        }
        for (int one = file.get(); one != '>'; one = file.get()) {
            NotWhole.unless(Character.digit(one, 16) >= 0 || isWhite(one));
        }
        return 0;
    }

    /** A text; round brackets in it come in pairs or behind a backslash. */
    private void text() {
        int depth = 0;
        do {
            switch (file.get()) {
                case '\\' -> file.get();
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
        } while (depth > 0);
    }

    /** The length of a stream as its dictionary says it, unless it points to another object. */
    private int length() {
        skipSpace();
        String digits = word();
        skipSpace();
        return isDigit(next()) || !digits.matches("\\d{1,9}") ? UNKNOWN : Integer.parseInt(digits);
    }

    private void stream(int length) {
        if (next() == '\r') {
            file.get();
        }
        if (next() == '\n') {
            file.get();
        }
        int from = file.position();
        if (length != UNKNOWN && length <= file.remaining()) {
            file.position(from + length);
            skipWhite();
        }
        if (length == UNKNOWN || !atEndOfStream()) {
            file.position(from);
            while (!atEndOfStream()) {
                file.get();
            }
        }
        file.position(file.position() + STREAM_ENDS.length);
    }

    private boolean atEndOfStream() {
        for (int i = 0; i < STREAM_ENDS.length; i++) {
            if (file.get(file.position() + i) != STREAM_ENDS[i]) {
                return false;
            }
        }
        return true;
    }

    private void number() {
        skipSpace();
        NotWhole.unless(isNumber(word()));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (file.hasRemaining() && !isWhite(next()) && DELIMITERS.indexOf(next()) < 0) {
            word.append((char) (file.get() & 0xFF));
            NotWhole.unless(word.length() <= WORD_MOST);
        }
        return word.toString();
    }

    /** To the end of the line; neither a page nor a second paper begins in it. */
    private String remark() {
        StringBuilder remark = new StringBuilder();
        while (file.hasRemaining() && next() != '\n' && next() != '\r') {
            remark.append((char) (file.get() & 0xFF));
            NotWhole.unless(remark.length() <= REMARK_MOST);
        }
        NotWhole.unless(remark.indexOf("<") < 0 && !remark.toString().startsWith("%PDF-"));
        return remark.toString();
    }

    private void skipSpace() {
        for (skipWhite(); next() == '%'; skipWhite()) {
            remark();
        }
    }

    private void skipWhite() {
        while (file.hasRemaining() && isWhite(next())) {
            file.get();
        }
    }

    private int next() {
        return file.get(file.position());
    }

    private static boolean isWhite(int one) {
        return WHITE.indexOf(one) >= 0;
    }

    private static boolean isDigit(int one) {
        return one >= '0' && one <= '9';
    }

    private static boolean isNumber(String word) {
        return word.matches("[-+.0-9]{1,40}");
    }
}

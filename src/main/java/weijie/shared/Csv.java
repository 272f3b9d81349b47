package weijie.shared;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Fields and lines of a csv: commas between, quotes where a field needs them, LF behind each line. */
public final class Csv {

    private Csv() {}

    /** Appends one field. */
    public static Appendable field(Appendable to, String value) throws IOException {
        if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return to.append(value);
        }
        return to.append('"').append(value.replace("\"", "\"\"")).append('"');
    }

    /** Appends one line; what is not there is an empty field. */
    public static void line(Appendable to, Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                field(i == 0 ? to : to.append(','), values[i] == null ? "" : values[i].toString());
            }
            to.append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

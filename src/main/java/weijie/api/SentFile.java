package weijie.api;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import weijie.shared.Refusal;

/** The one file that a form brings along. */
public final class SentFile {

    private SentFile() {}

    /** What is done with a file: its name as the sender wrote it, and what is in it. */
    @FunctionalInterface
    public interface Taker {
        void take(String name, InputStream content);
    }

    /**
     * Hands it on and closes it.
     *
     * @throws Refusal {@code RR-221} when the form has none
     */
    public static void lend(EntityPart file, Taker taker) throws IOException {
        Refusal.unless(file != null, Refusal.Kind.INVALID, "RR-221");
        try (InputStream content = file.getContent()) {
            taker.take(UploadName.of(file), content);
        }
    }
}

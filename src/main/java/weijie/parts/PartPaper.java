package weijie.parts;

import java.io.IOException;
import java.io.OutputStream;

/** A paper to be taken away; that it was is noted when it is written. */
public record PartPaper(String fileName, Content content) {

    /** Writes the file to the stream it is given. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}

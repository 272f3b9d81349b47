package weijie.web;

import java.io.IOException;
import java.io.OutputStream;
import org.omnifaces.util.Beans;
import org.omnifaces.util.Faces;
import weijie.identity.AuditDesk;

/** Sends a file to the browser while it is written; call it from a button with {@code ajax="false"}. */
public final class Download {

    private Download() {}

    /** Writes the file to the stream it is given. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** An Excel workbook; the name gets its ending here. */
    public static void xlsx(String name, Content content) {
        file(name + ".xlsx", content);
    }

    /** What a list shows as a workbook; that it was taken away is noted. */
    public static void list(String name, Content content) {
        shown(name + ".xlsx", content);
    }

    /** What a page shows as a file; that it was taken away is noted. What a desk hands out it notes itself. */
    public static void shown(String nameWithEnding, Content content) {
        Beans.getReference(AuditDesk.class).exported(nameWithEnding);
        file(nameWithEnding, content);
    }

    /** Any file, always offered for saving, never shown in the page. */
    public static void file(String nameWithEnding, Content content) {
        Faces.sendFile(nameWithEnding, true, content::writeTo);
    }
}

package weijie.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as answers: always to be saved, never to be shown in place. */
public final class FileAnswer {

    private FileAnswer() {}

    /** Writes a file to the stream it is given. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A file as somebody handed it in, under the name they gave it. */
    public static Response of(Path file, String fileName, String mediaType) {
        String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.toFile(), mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .build();
    }

    /**
     * A file that lies ready.
     *
     * @param after what is to be done when it was sent or could not be
     */
    public static Response lent(String fileName, Path file, Runnable after) {
        StreamingOutput body = out -> {
            try {
                Files.copy(file, out);
            } finally {
                after.run();
            }
        };
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + '"')
                .build();
    }

    /** A file that is made for this answer, to its end before the first byte is sent: a refusal must not arrive in the middle. */
    public static Response made(String fileName, Content content) {
        try {
            Path file = Files.createTempFile("weijie-answer", null);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return lent(fileName, file, () -> delete(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

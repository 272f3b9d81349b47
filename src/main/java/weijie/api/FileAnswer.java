package weijie.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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

    /** Opens what is to be sent. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** A file that lies ready. */
    public static Response lent(String fileName, Source source) {
        try {
            return Response.ok(source.open())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + '"')
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file that is made for this answer, to its end before the first byte is sent: a refusal must not arrive in the middle. It loses its
     * name before it is sent, so that nothing is left of it whatever becomes of the answer.
     */
    public static Response made(String fileName, Content content) {
        try {
            Path file = Files.createTempFile("weijie-answer", null);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return lent(fileName, () -> Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

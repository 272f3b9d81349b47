package weijie.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files people hand in, kept byte for byte under {@code WEIJIE_HOME/files} and named by their SHA-256, so that the same file is kept
 * once and nothing of what a user called it reaches the disk.
 */
@ApplicationScoped
public class FileStore {

    /**
     * A file that is kept.
     *
     * @param sha256 its name here, 64 hexadecimal digits in lower case
     */
    public record Kept(String sha256, long bytes) {}

    @Inject
    @ConfigProperty(name = "WEIJIE_HOME")
    Optional<String> home;

    /**
     * Keeps what the stream holds.
     *
     * @param most the largest number of bytes to take
     * @throws Refusal IM-006 when there are more
     */
    public Kept keep(InputStream content, long most) {
        try {
            Path folder = Files.createDirectories(root());
            Path arriving = Files.createTempFile(folder, "arriving", ".part");
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long bytes = copy(content, new DigestOutputStream(Files.newOutputStream(arriving), digest), most);
                String sha256 = HexFormat.of().formatHex(digest.digest());
                settle(arriving, path(sha256));
                return new Kept(sha256, bytes);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long copy(InputStream content, OutputStream into, long most) throws IOException {
        long bytes = 0;
        try (into) {
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw Refusal.invalid("IM-006", (bytes >> 20) + 1, most >> 20);
                }
                into.write(buffer, 0, read);
            }
        }
        return bytes;
    }

    private static void settle(Path arriving, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        try {
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(arriving, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where a kept file lies. */
    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no digest: " + sha256);
        }
        return root().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path root() {
        return home.filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".weijie"))
                .resolve("files");
    }
}

package weijie.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import weijie.shared.jpa.FileRegister;

/**
 * The one place for files that are kept byte for byte: what people hand in and the papers that must stay the same. It is the directory
 * {@code WEIJIE_FILES}, or {@code WEIJIE_HOME/files} when none is named; every server that uses the same database uses the same
 * directory. A file is named by its SHA-256, so that the same file is kept once, nothing of what a user called it reaches the disk,
 * and whoever reads it can tell whether it still is what was kept.
 *
 * <p>A file is whole under its name before the transaction that keeps it commits, and is never changed or removed afterwards: whoever
 * copies the database first and the files after it has every file that the copy speaks of.
 */
@ApplicationScoped
public class FileStore {

    /**
     * A file that is kept.
     *
     * @param sha256 its name here, 64 hexadecimal digits in lower case
     */
    public record Kept(String sha256, long bytes) {}

    /** Looks at a file that has arrived and is not kept yet. */
    @FunctionalInterface
    public interface Look {

        /**
         * @return how many bytes from the first are to be kept
         * @throws Refusal when none is
         */
        long upTo(Path arrived) throws IOException;
    }

    /** How a kept file is found to be. */
    public enum State {
        WHOLE,
        MISSING,
        DAMAGED
    }

    private static final String NAME = "[0-9a-f]{64}";

    @Inject
    @ConfigProperty(name = "WEIJIE_FILES")
    Optional<String> files;

    @Inject
    @ConfigProperty(name = "WEIJIE_HOME")
    Optional<String> home;

    @Inject
    FileRegister register;

    /** Keeps what the stream holds, whatever it is. */
    public Kept keep(InputStream content, long most) {
        return keep(content, most, Files::size);
    }

    /**
     * Keeps what the stream holds once somebody has looked at it; of a file that is refused nothing is left. The bytes are on the disk
     * before their name is, and the note of it belongs to the caller's transaction.
     *
     * @param most the largest number of bytes to take
     * @throws Refusal IM-006 when there are more
     */
    public Kept keep(InputStream content, long most, Look look) {
        try {
            Path folder = Files.createDirectories(root());
            Path arriving = Files.createTempFile(folder, "arriving", ".part");
            try {
                try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
                    copy(content, Channels.newOutputStream(channel), most);
                    channel.truncate(look.upTo(arriving));
                    channel.force(true);
                }
                Kept kept = new Kept(digest(arriving), Files.size(arriving));
                settle(arriving, path(kept.sha256()));
                register.note(kept);
                return kept;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream content, OutputStream into, long most) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes += read;
            if (bytes > most) {
                throw Refusal.invalid("IM-006", (bytes >> 20) + 1, most >> 20);
            }
            into.write(buffer, 0, read);
        }
    }

    /** A file of the same name is replaced: the new one is known to be whole. */
    private static void settle(Path arriving, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /**
     * Where a kept file lies, to be read and not to be changed. Its digest was found to be right just now.
     *
     * @throws Refusal {@code FL-001} when it is not there, {@code FL-002} when it is not what was kept
     */
    public Path read(String sha256) {
        return switch (look(sha256)) {
            case WHOLE -> path(sha256);
            case MISSING -> throw Refusal.conflict("FL-001", sha256);
            case DAMAGED -> throw Refusal.conflict("FL-002", sha256);
        };
    }

    /** Reads a file from its first to its last byte and compares the digest. */
    public State look(String sha256) {
        Path file = path(sha256);
        if (Files.notExists(file)) {
            return State.MISSING;
        }
        try {
            return digest(file).equals(sha256) ? State.WHOLE : State.DAMAGED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private Path path(String sha256) {
        if (!sha256.matches(NAME)) {
            throw new IllegalArgumentException("no digest: " + sha256);
        }
        return root().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** The directory that holds the files; it may not be there yet. */
    public Path root() {
        return given(files)
                .map(Path::of)
                .orElseGet(() -> given(home)
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".weijie"))
                        .resolve("files"));
    }

    private static Optional<String> given(Optional<String> setting) {
        return setting.filter(name -> !name.isBlank());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

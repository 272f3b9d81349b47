package weijie.launch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data directory, held by one process at a time. The hold is a lock of the operating system on a file: it ends with the
 * process however that ends, so that nobody ever has to remove it by hand.
 */
final class Home implements Closeable {

    private static final Duration TIME_TO_LET_GO = Duration.ofSeconds(3);

    static final String DATABASE = "database";

    static final Set<PosixFilePermission> ONLY_OURS = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final FileChannel lock;

    private Home(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the directory if need be and takes hold of it.
     *
     * @throws StartFailure when it cannot be written, or another live process holds it
     */
    static Home take(Path path) {
        return takeIfFree(path).orElseThrow(() -> {
            String holder = holder(path);
            return new StartFailure(
                    "LA-020",
                    "数据目录 " + path + " 正被另一个实例使用（进程号 " + holder + "）；请先停止它，或用 WEIJIE_HOME 指定别的目录。",
                    "the data directory " + path + " is in use by another instance (process " + holder
                            + "); stop it first, or name another directory in WEIJIE_HOME.");
        });
    }

    private static String holder(Path path) {
        try {
            return Files.readString(path.resolve("lock")).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    /**
     * As {@link #take}, but with nothing to give when another live process holds it.
     *
     * @throws StartFailure when it cannot be written
     */
    static Optional<Home> takeIfFree(Path path) {
        Path file = path.resolve("lock");
        try {
            keepToOurselves(path, file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            Home home = new Home(path, channel);
            forUsAlone(home.logs());
            return Optional.of(home);
        } catch (IOException e) {
            throw new StartFailure(
                    "LA-021",
                    "数据目录 " + path + " 无法写入；请检查权限，或用 WEIJIE_HOME 指定别的目录。",
                    "the data directory " + path
                            + " cannot be written; check its permissions, or name another directory in WEIJIE_HOME.",
                    e);
        }
    }

    /**
     * Makes the directory, or takes from everybody else what they may do in it: a password, uploads and the records of a whole network
     * lie there, and what other programs write into it goes by a mask that Java cannot set. A directory that was somebody else's
     * before is left as it is.
     */
    private static void keepToOurselves(Path path, Path lock) throws IOException {
        boolean ours = Files.exists(lock) || isMissingOrEmpty(path);
        Files.createDirectories(path);
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (ours && view != null && view.getOwner().getName().equals(System.getProperty("user.name"))) {
            view.setPermissions(ONLY_OURS);
        }
    }

    private static boolean isMissingOrEmpty(Path path) throws IOException {
        if (Files.notExists(path)) {
            return true;
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }

    /** A process that was killed a moment ago may still be letting go of its files. */
    private static boolean locks(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + TIME_TO_LET_GO.toNanos();
        while (channel.tryLock() == null) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    /**
     * Makes a directory that only we may enter, or shuts one that others could enter: what stands in it is written by programs whose mask
     * Java cannot set, and nobody else reaches it.
     */
    static Path forUsAlone(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!Files.isSymbolicLink(directory)
                && Files.getFileAttributeView(directory, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(directory, ONLY_OURS);
        }
        return directory;
    }

    /** Where the server unpacks itself and the application; what a former start left there would be deployed a second time. */
    Path freshServerDirectory() throws IOException {
        Path server = path.resolve("server");
        deleteTree(server);
        return forUsAlone(server);
    }

    /**
     * Where uploads and papers stand while they are being made: nobody else's, so that no other account on the machine reads them or
     * is in their way. What a process that died left there is gone at the next start.
     */
    Path freshTemporaryDirectory() throws IOException {
        Path temporary = path.resolve("tmp");
        deleteTree(temporary);
        return Files.createDirectory(temporary, PosixFilePermissions.asFileAttribute(ONLY_OURS));
    }

    /** Removes a directory and everything in it; does nothing when there is none. */
    static void deleteTree(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}

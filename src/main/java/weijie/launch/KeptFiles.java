package weijie.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The directory of kept files as a backup sees it: files that are named by their SHA-256, and a mark. */
record KeptFiles(Path root) {

    private static final String MARK = "place.id";

    /**
     * What was copied.
     *
     * @param names the digests of the files that arrived whole
     * @param damaged the digests of those that are not what was kept; they were not copied
     */
    record Copied(Set<String> names, long bytes, Set<String> damaged) {}

    boolean isEmpty() throws IOException {
        if (Files.notExists(root)) {
            return true;
        }
        try (Stream<Path> content = Files.list(root)) {
            return content.findAny().isEmpty();
        }
    }

    /** Copies every file, reading each once and comparing its digest on the way. */
    Copied copyTo(KeptFiles target) throws IOException {
        Files.createDirectories(target.root, PosixFilePermissions.asFileAttribute(Home.ONLY_OURS));
        Set<String> names = new TreeSet<>();
        Set<String> damaged = new TreeSet<>();
        long bytes = 0;
        for (Path file : all()) {
            String name = file.getFileName().toString();
            Path place = target.path(name);
            if (copy(file, place).equals(name)) {
                names.add(name);
                bytes += Files.size(place);
            } else {
                Files.delete(place);
                damaged.add(name);
            }
        }
        return new Copied(names, bytes, damaged);
    }

    /** Says which database the directory belongs to. */
    void mark(String place) throws IOException {
        Files.createDirectories(root, PosixFilePermissions.asFileAttribute(Home.ONLY_OURS));
        Files.writeString(root.resolve(MARK), place);
    }

    private Path path(String name) {
        return root.resolve(name.substring(0, 2)).resolve(name);
    }

    /**
     * Files that arrive while they are looked for may be in it or not: no row of an earlier moment speaks of them. Only names are read,
     * since what is just arriving has another name a moment later.
     */
    private List<Path> all() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.exists(root)) {
            for (Path folder : named(root, "[0-9a-f]{2}")) {
                found.addAll(named(folder, "[0-9a-f]{64}"));
            }
        }
        return found;
    }

    private static List<Path> named(Path folder, String pattern) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(one -> one.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    /** Copies and forces to the disk; returns the digest of what was read. */
    private static String copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Path part = Files.createTempFile(to.getParent(), "arriving", ".part");
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(from);
                FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            in.transferTo(out);
            channel.force(true);
        }
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        return HexFormat.of().formatHex(digest.digest());
    }

    static String digestOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

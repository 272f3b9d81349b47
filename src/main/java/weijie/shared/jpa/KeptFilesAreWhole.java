package weijie.shared.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.shared.FileStore;
import weijie.shared.Invariant;

/**
 * Every kept file is there, as long as it was, and byte for byte what was kept. Presence and length are looked at every time; digests
 * as far as {@link #BYTES_AT_ONCE} goes, and the next look goes on where this one stopped, so that a large store is gone through in
 * turns. A file that no row speaks of, left by a transaction that did not commit, harms nobody: it is counted in the detail only.
 */
@ApplicationScoped
public class KeptFilesAreWhole implements Invariant {

    private static final long BYTES_AT_ONCE = 512L << 20;
    private static final int FOLDERS = 256;
    private static final int SHOWN = 5;

    @Inject
    FileStore store;

    @Inject
    FileRegister register;

    private final AtomicInteger next = new AtomicInteger();

    @Override
    public String code() {
        return "FILE_DIGEST";
    }

    @Override
    public Finding check() {
        Tour tour = new Tour();
        int first = next.get();
        for (int i = 0; i < FOLDERS; i++) {
            int folder = (first + i) % FOLDERS;
            tour.look(HexFormat.of().toHexDigits((byte) folder), store, register);
            if (tour.left > 0) {
                next.set((folder + 1) % FOLDERS);
            }
        }
        return tour.finding();
    }

    /** One way through all folders. */
    private static final class Tour {

        private final List<String> wrong = new ArrayList<>();
        private long counted;
        private long unread;
        private long strangers;
        private long left = BYTES_AT_ONCE;

        void look(String prefix, FileStore store, FileRegister register) {
            Map<String, Long> known = register.startingWith(prefix);
            Set<String> there = names(store.root().resolve(prefix));
            counted += known.size();
            strangers += there.stream().filter(name -> !known.containsKey(name)).count();
            known.forEach((sha256, bytes) -> {
                if (!there.contains(sha256)) {
                    wrong.add(sha256 + ' ' + FileStore.State.MISSING);
                } else if (left > 0) {
                    left -= bytes;
                    note(sha256, store.look(sha256));
                } else {
                    unread++;
                    note(
                            sha256,
                            length(store.root().resolve(prefix).resolve(sha256)) == bytes
                                    ? FileStore.State.WHOLE
                                    : FileStore.State.DAMAGED);
                }
            });
        }

        private void note(String sha256, FileStore.State state) {
            if (state != FileStore.State.WHOLE) {
                wrong.add(sha256 + ' ' + state);
            }
        }

        Finding finding() {
            List<String> said = new ArrayList<>(wrong.stream().limit(SHOWN).toList());
            if (unread > 0) {
                said.add("digest not read this time: " + unread);
            }
            if (strangers > 0) {
                said.add("files that no row speaks of: " + strangers);
            }
            return new Finding(counted, wrong.size(), String.join("; ", said));
        }
    }

    private static Set<String> names(Path folder) {
        if (Files.notExists(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

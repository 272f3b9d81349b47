package weijie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Writes down how long each test class took, by the clock and in processor time of this process and all those it started: servers,
 * databases and browsers work for a class, and on a busy machine only the second figure means something. Each process of tests adds to
 * its own {@code target/times/*.csv}.
 */
public final class TimeOfClasses implements TestExecutionListener {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int OF_ENDED_CHILDREN = 14;

    private record Moment(long nanos, long ticks) {}

    private final Map<String, Moment> begun = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)) {
            begun.put(test.getUniqueId(), now());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Moment start = begun.remove(test.getUniqueId());
        if (start == null) {
            return;
        }
        Moment end = now();
        String line = String.format(
                Locale.ROOT,
                "%s,%.1f,%.1f%n",
                ((ClassSource) test.getSource().orElseThrow()).getClassName(),
                (end.nanos - start.nanos) / 1e9,
                (end.ticks - start.ticks) / TICKS_PER_SECOND);
        try {
            Path folder = Files.createDirectories(Build.target().resolve("times"));
            Files.writeString(
                    folder.resolve(ProcessHandle.current().pid() + ".csv"),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent();
    }

    private static Moment now() {
        ProcessHandle here = ProcessHandle.current();
        return new Moment(
                System.nanoTime(),
                Stream.concat(Stream.of(here), here.descendants())
                        .mapToLong(TimeOfClasses::ticks)
                        .sum());
    }

    /** What a process and those of its children that have ended have used; nothing when it has just ended itself. */
    private static long ticks(ProcessHandle process) {
        try {
            String stat = Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "stat"), StandardCharsets.ISO_8859_1);
            String[] figures = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = USER_TIME; i <= OF_ENDED_CHILDREN; i++) {
                ticks += Long.parseLong(figures[i]);
            }
            return ticks;
        } catch (IOException ended) {
            return 0;
        }
    }
}

package weijie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the running server holds at this moment.
 *
 * @param heap bytes that are still in use after a collection
 * @param descriptors open files and connections
 * @param files temporary ones on the disk, without the fonts that Java itself unpacks there
 */
public record Footprint(long heap, long descriptors, long files) {

    private static final Duration TIME_TO_COME_BACK = Duration.ofMinutes(2);

    public static Footprint now() {
        String pid = String.valueOf(RunningServer.process().pid());
        try (Stream<Path> open = Files.list(Path.of("/proc", pid, "fd"));
                Stream<Path> files = Files.walk(Instance.temporary(RunningServer.home()))) {
            return new Footprint(
                    heap(pid),
                    open.count(),
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().startsWith("+~JF"))
                            .count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same once no more than this is held; the threads and buffers of a load go half a minute after it. */
    public static Footprint backTo(long heapMost, long descriptorsMost) {
        Footprint[] seen = {now()};
        Eventually.holds(TIME_TO_COME_BACK, () -> {
            seen[0] = now();
            return seen[0].heap <= heapMost && seen[0].descriptors <= descriptorsMost;
        });
        return seen[0];
    }

    @Override
    public String toString() {
        return (heap >> 20) + " MB, " + descriptors + " descriptors, " + files + " files";
    }

    private static long heap(String pid) throws IOException {
        tool("jcmd", pid, "GC.run");
        List<String> lines = tool("jstat", "-gc", pid).lines().toList();
        List<String> names = List.of(lines.get(0).strip().split("\\s+"));
        String[] values = lines.get(1).strip().split("\\s+");
        double kilobytes = 0;
        for (String part : List.of("S0U", "S1U", "EU", "OU")) {
            kilobytes += Double.parseDouble(values[names.indexOf(part)]);
        }
        return (long) (kilobytes * 1024);
    }

    private static String tool(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }
}

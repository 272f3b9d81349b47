package weijie.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A table of measured figures that replaces the one of the same name in {@code docs/reference/performance.md}. Where the page
 * has no such table yet, it is added at the end.
 */
public final class Figures {

    private static final Path PAGE = Path.of("docs/reference/performance.md");

    private final String name;
    private final List<String> lines = new ArrayList<>();

    public Figures(String name, String heading, String command) {
        this.name = name;
        lines.add("## " + heading);
        lines.add("");
        lines.add("`" + command + "`");
        lines.add("");
    }

    public Figures header(String... cells) {
        row((Object[]) cells);
        lines.add("|" + "---|".repeat(cells.length));
        return this;
    }

    public Figures row(Object... cells) {
        lines.add("| "
                + String.join(" | ", Arrays.stream(cells).map(Figures::text).toList()) + " |");
        return this;
    }

    /** Puts the table into the page. */
    public void write() throws IOException {
        String begin = "<!-- figures " + name + " -->\n";
        String end = "<!-- end " + name + " -->\n";
        String table = begin + String.join("\n", lines) + "\n" + end;
        String page = Files.readString(PAGE);
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        String after = from < 0
                ? page.stripTrailing() + "\n\n" + table
                : page.substring(0, from) + table + page.substring(to + end.length());
        Files.writeString(PAGE, after);
    }

    private static String text(Object cell) {
        return cell instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : cell.toString();
    }

    /** Work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    /** CPU seconds of the whole process, collector and compiler among them, spent on this work. */
    public static double cpuSeconds(Work work) throws Exception {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - before) / 1e9;
    }
}

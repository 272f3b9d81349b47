package weijie.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;
import weijie.testing.Instance;

/**
 * What a piece of work took.
 *
 * @param seconds by the clock
 * @param cpu CPU seconds of the processes that did it, together
 */
record Effort(double seconds, double cpu) {

    /** With the CPU of this process, the server and its database. */
    static Effort of(Instance product, Figures.Work work) throws Exception {
        return of(work, () -> own() + others(product));
    }

    /** With the CPU of the server and its database alone: this process only waits, or sends what is none of theirs. */
    static Effort besides(Instance product, Figures.Work work) throws Exception {
        return of(work, () -> others(product));
    }

    private static Effort of(Figures.Work work, DoubleSupplier cpuSeconds) throws Exception {
        double cpu = cpuSeconds.getAsDouble();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Effort(seconds, cpuSeconds.getAsDouble() - cpu);
    }

    /** The one in the middle by the clock. */
    static Effort median(List<Effort> efforts) {
        return efforts.stream()
                .sorted(Comparator.comparing(Effort::seconds))
                .toList()
                .get(efforts.size() / 2);
    }

    /** What one of them took on the average: of many short ones that differ by little the one in the middle is any of them. */
    static Effort mean(List<Effort> efforts) {
        return new Effort(
                efforts.stream().mapToDouble(Effort::seconds).average().orElseThrow(),
                efforts.stream().mapToDouble(Effort::cpu).average().orElseThrow());
    }

    /** How many times the other's time. */
    double over(Effort other) {
        return seconds / other.seconds;
    }

    private static double own() {
        var own = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return own.getProcessCpuTime() / 1e9;
    }

    private static double others(Instance product) {
        double all = seconds(product.process().toHandle());
        for (ProcessHandle database : product.databases()) {
            all += seconds(database);
        }
        return all;
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }
}

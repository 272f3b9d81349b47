package weijie.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.testing.SampleNetwork;

/**
 * Repair records of one month and their masters, written by the shared generator {@code make_orders.py}, which knows no repeats within
 * a month: of seventy records one is therefore given the serial of an earlier one of its category.
 *
 * @param orders the records
 * @param masters the folder of the masters
 */
public record GeneratedFile(Path orders, Path masters) {

    private static final int REPEAT_EVERY = 70;

    /** Of the generator's records about three in five are completed within the month, as the masters' units wait for parts. */
    private static final double COMPLETED = 0.6;

    /** Makes a file with so many completed records, or takes the one that is there; every time the same. */
    public static GeneratedFile of(YearMonth month, int completed, Path folder)
            throws IOException, InterruptedException {
        GeneratedFile file = new GeneratedFile(
                folder.resolve("orders-" + month + "-" + completed + ".csv"), folder.resolve("masters-" + month));
        if (Files.notExists(file.orders)) {
            Files.createDirectories(folder);
            Path plain = folder.resolve("plain.csv");
            generate(month, (int) (completed / COMPLETED), plain, file.masters);
            Path part = folder.resolve("part.csv");
            repeats(plain, part);
            Files.move(part, file.orders, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(plain);
        }
        return file;
    }

    /** So many records accepted in a month as a workbook, just as the generator makes them. */
    public static GeneratedFile workbook(YearMonth month, int records, Path folder)
            throws IOException, InterruptedException {
        GeneratedFile file = new GeneratedFile(
                folder.resolve("orders-" + month + "-" + records + ".xlsx"), folder.resolve("masters-" + month));
        if (Files.notExists(file.orders)) {
            Files.createDirectories(folder);
            Path part = folder.resolve("part.xlsx");
            generate(month, records, part, file.masters);
            Files.move(part, file.orders, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static void generate(YearMonth month, int records, Path orders, Path masters)
            throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        "python3",
                        generator().toString(),
                        "--rows",
                        Integer.toString(records),
                        "--seed",
                        "7",
                        "--start",
                        month.atDay(1).toString(),
                        "--asof",
                        month.atEndOfMonth().toString(),
                        "--errors",
                        "0.01",
                        "--out",
                        orders.toString(),
                        "--labels",
                        orders.resolveSibling("labels.csv").toString(),
                        "--masters",
                        masters.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("the generator ended with " + code);
        }
    }

    /** The masters in the order in which they refer to each other: the import's kind and the file. */
    public Map<String, Path> masterFiles() {
        return SampleNetwork.mastersIn(masters);
    }

    private static Path generator() {
        for (Path shared :
                List.of(Path.of("../shared/data/make_orders.py"), Path.of("../../shared/data/make_orders.py"))) {
            if (Files.exists(shared)) {
                return shared;
            }
        }
        throw new IllegalStateException("the generator make_orders.py is not beside the project");
    }

    private static void repeats(Path from, Path to) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(from);
                BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            String heading = in.readLine();
            List<String> names = cells(heading);
            int serial = names.indexOf("serial_no");
            int category = names.indexOf("product_category");
            int accepted = names.indexOf("received_date");
            Map<String, List<String>> earlier = new HashMap<>();
            out.write(heading + "\n");
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> cells = cells(line);
                if (cells.size() == names.size() && !cells.get(serial).isEmpty()) {
                    List<String> before = earlier.get(cells.get(category));
                    if (++number % REPEAT_EVERY == 0
                            && before != null
                            && !before.get(accepted).equals(cells.get(accepted))) {
                        line = line.replace(cells.get(serial), before.get(serial));
                    } else if (before == null || number % REPEAT_EVERY == 1) {
                        earlier.put(cells.get(category), cells);
                    }
                }
                out.write(line + "\n");
            }
        }
    }

    /** The cells of a line; a line that is only part of a record has fewer than the heading and is left alone. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

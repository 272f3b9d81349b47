package weijie.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import weijie.testing.PlainCsv;

/**
 * What is known to be wrong with the records of the shared sample: six hundred bad rows of seven kinds, and a hundred that look bad and
 * are not.
 *
 * @param byRow the label of each labelled row, by row number as a spreadsheet counts
 * @param orders the file's rows by order number, the last one of equal numbers
 */
record SampleLabels(Map<Integer, Map<String, String>> byRow, Map<String, Map<String, String>> orders) {

    private static final int BAD_ROWS = 600;
    private static final int LEGAL_ROWS = 100;
    private static final String DUPLICATE = "REJECTED RR-107";
    private static final String OF_UNPAID = "repeat_of_unpaid";

    /** The finding that each kind of bad row must carry and no other row may. */
    private static final Map<String, String> FINDINGS = Map.of(
            "missing_serial", "REJECTED RR-115",
            "future_date", "REJECTED RR-116",
            "unknown_outlet", "REJECTED RR-101",
            "duplicate_order_no", DUPLICATE,
            "level_mismatch", "ABNORMAL RR-117",
            "non_warranty", "ABNORMAL RR-109",
            "repeat_3m", "WARNING RR-108");

    /** The labels that stand beside a file of orders, if there are any. */
    static Optional<SampleLabels> of(Path orders) {
        Path labels = orders.resolveSibling(orders.getFileName().toString().replace(".csv", ".labels.csv"));
        if (Files.notExists(labels)) {
            return Optional.empty();
        }
        Map<Integer, Map<String, String>> byRow = new HashMap<>();
        // The labels count records from 1; the headings take a row of their own.
        named(labels).forEach(label -> byRow.put(Integer.parseInt(label.get("row_no")) + 1, new HashMap<>(label)));
        Map<String, Map<String, String>> byNumber = new HashMap<>();
        named(orders).forEach(order -> byNumber.put(order.get("order_no"), order));
        // Nothing is paid for a repair out of warranty: it opens no window, and what follows it repeats nothing paid.
        byRow.values().stream()
                .filter(label -> label.get("kind").equals("repeat_3m")
                        && "保外"
                                .equals(byNumber.getOrDefault(label.get("related_order_no"), Map.of())
                                        .get("warranty_type")))
                .forEach(label -> label.put("kind", OF_UNPAID));
        return Optional.of(new SampleLabels(byRow, byNumber));
    }

    private static List<Map<String, String>> named(Path file) {
        try {
            return PlainCsv.named(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBad(Map<String, String> label) {
        return FINDINGS.containsKey(label.get("kind")) || label.get("kind").equals(OF_UNPAID);
    }

    /** Where the findings of an import differ from the labels, one line each. */
    List<String> notFoundAsLabelled(byte[] findingsCsv) {
        Map<Integer, Set<String>> found = new HashMap<>();
        Map<String, Integer> refusedAsDuplicates = new HashMap<>();
        for (Map<String, String> finding : PlainCsv.named(findingsCsv)) {
            String what = finding.get("severity") + " " + finding.get("code");
            found.computeIfAbsent(Integer.valueOf(finding.get("rowNo")), none -> new HashSet<>())
                    .add(what);
            if (what.equals(DUPLICATE)) {
                refusedAsDuplicates.merge(finding.get("orderNo"), 1, Integer::sum);
            }
        }
        List<String> wrong = new ArrayList<>();
        Set<String> duplicates = new HashSet<>();
        byRow.forEach((rowNo, label) -> {
            if ("duplicate_order_no".equals(label.get("kind"))) {
                duplicates.add(label.get("order_no"));
            } else if (FINDINGS.containsKey(label.get("kind"))
                    && !found.getOrDefault(rowNo, Set.of()).contains(FINDINGS.get(label.get("kind")))) {
                wrong.add("row " + rowNo + " lacks " + label.get("kind"));
            }
        });
        duplicates.forEach(number -> {
            if (refusedAsDuplicates.getOrDefault(number, 0) != 1) {
                wrong.add(number + " refused as a duplicate " + refusedAsDuplicates.get(number) + " times");
            }
        });
        refusedAsDuplicates.keySet().stream()
                .filter(number -> !duplicates.contains(number))
                .forEach(number -> wrong.add(number + " is no duplicate"));
        found.forEach((rowNo, findings) -> FINDINGS.forEach((kind, finding) -> {
            boolean labelled = kind.equals(byRow.getOrDefault(rowNo, Map.of()).get("kind"));
            if (!labelled && !finding.equals(DUPLICATE) && findings.contains(finding)) {
                wrong.add("row " + rowNo + " is no " + kind);
            }
        }));
        long bad = byRow.values().stream().filter(SampleLabels::isBad).count();
        if (bad != BAD_ROWS || byRow.size() - bad != LEGAL_ROWS) {
            wrong.add(bad + " bad and " + (byRow.size() - bad) + " legal rows are labelled");
        }
        return wrong;
    }

    /** The labelled repeats in warranty that their month did not settle at 0 yuan with the earlier order's number. */
    List<String> notSettledAsRepeats(Path linesByMonth) {
        Map<String, Map<String, String>> lines = new HashMap<>();
        try (Stream<Path> months = Files.list(linesByMonth)) {
            months.forEach(month -> named(month).forEach(line -> lines.put(line.get("orderNo"), line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> wrong = new ArrayList<>();
        int repeats = 0;
        for (Map<String, String> label : byRow.values()) {
            String number = label.get("order_no");
            if ("repeat_3m".equals(label.get("kind"))
                    && "保内".equals(orders.get(number).get("warranty_type"))) {
                repeats++;
                Map<String, String> line = lines.getOrDefault(number, Map.of());
                if (!"NON_PAYABLE".equals(line.get("kind"))
                        || !"G05".equals(line.get("clause"))
                        || !"0.00".equals(line.get("amount"))
                        || !label.get("related_order_no").equals(line.get("relatedOrderNo"))) {
                    wrong.add(label + " is settled as " + line);
                }
            }
        }
        if (repeats == 0) {
            wrong.add("no labelled repeat is in warranty");
        }
        return wrong;
    }
}

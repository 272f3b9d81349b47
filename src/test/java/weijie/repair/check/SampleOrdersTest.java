package weijie.repair.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.network.Scope;

/**
 * Real repair records with known mistakes: each labelled row carries the finding of its kind and no other row does. The full files are
 * used where they lie beside the project, else a small one made after their pattern.
 */
class SampleOrdersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private record Expected(String code, Severity severity) {}

    private static final Map<String, Expected> KINDS = Map.of(
            "missing_serial", new Expected("RR-115", Severity.REJECTED),
            "future_date", new Expected("RR-116", Severity.REJECTED),
            "unknown_outlet", new Expected("RR-101", Severity.REJECTED),
            "duplicate_order_no", new Expected("RR-107", Severity.REJECTED),
            "level_mismatch", new Expected("RR-117", Severity.ABNORMAL),
            "non_warranty", new Expected("RR-109", Severity.ABNORMAL),
            "repeat_3m", new Expected("RR-108", Severity.WARNING));

    static List<Path> folders() {
        List<Path> folders = new ArrayList<>(List.of(Path.of("src", "test", "resources", "sample_orders")));
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path beside = up.resolve("shared").resolve("data").resolve("sample_orders");
            if (Files.isDirectory(beside)) {
                folders.add(beside);
                break;
            }
        }
        return folders;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyLabelledRowIsFoundAndNoOther(Path folder) {
        List<RecordDraft> drafts =
                SampleMasters.drafts(folder.resolve("orders_20000_errors.csv"), StandardCharsets.UTF_8);
        Map<Integer, List<Finding>> found = judge(folder, drafts);
        Map<Integer, String> labels = labels(folder);
        Map<String, List<RecordDraft>> byNumber = new HashMap<>();
        drafts.forEach(draft -> byNumber.computeIfAbsent(
                        draft.get(RecordField.ORDER_NO).orElseThrow(), none -> new ArrayList<>())
                .add(draft));

        List<String> wrong = new ArrayList<>();
        labels.forEach((rowNo, kind) -> {
            Expected expected = KINDS.get(kind);
            if (expected == null || kind.equals("duplicate_order_no")) {
                return;
            }
            if (found.getOrDefault(rowNo, List.of()).stream()
                    .noneMatch(finding ->
                            finding.code().equals(expected.code()) && finding.severity() == expected.severity())) {
                wrong.add(rowNo + " misses " + kind);
            }
        });
        byNumber.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            long refused = same.stream()
                    .filter(draft -> has(found, draft.rowNo(), "RR-107"))
                    .count();
            if (refused != same.size() - 1L || has(found, same.get(0).rowNo(), "RR-107")) {
                wrong.add(same.get(0).rowNo() + " duplicates refused: " + refused);
            }
        });
        Set<String> codes = new HashSet<>();
        KINDS.values().forEach(expected -> codes.add(expected.code()));
        found.forEach((rowNo, findings) -> findings.forEach(finding -> {
            if (!codes.contains(finding.code())) {
                return;
            }
            Expected expected = KINDS.get(labels.getOrDefault(rowNo, ""));
            boolean secondOfPair = finding.code().equals("RR-107");
            if (!secondOfPair && (expected == null || !expected.code().equals(finding.code()))) {
                wrong.add(rowNo + " wrongly " + finding);
            }
        }));
        assertThat(wrong).isEmpty();
        assertThat(labels.values().stream().filter(KINDS::containsKey)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void cleanRowsAreNeitherRejectedNorAbnormal(Path folder) {
        List<RecordDraft> drafts =
                SampleMasters.drafts(folder.resolve("orders_20000_errors.csv"), StandardCharsets.UTF_8);
        Map<Integer, List<Finding>> found = judge(folder, drafts);
        Map<Integer, String> labels = labels(folder);
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> warnings = new TreeMap<>();
        found.forEach((rowNo, findings) -> findings.forEach(finding -> {
            boolean clean = !KINDS.containsKey(labels.getOrDefault(rowNo, ""))
                    && !finding.code().equals("RR-107");
            if (clean && finding.severity().compareTo(Severity.ABNORMAL) <= 0) {
                wrong.add(rowNo + " " + finding);
            }
            if (clean) {
                warnings.merge(finding.code(), 1, Integer::sum);
            }
        }));
        assertThat(wrong).isEmpty();
        assertThat(warnings.keySet()).isSubsetOf("RR-141");
    }

    @Test
    void theOrderOfChunksDoesNotMatter() {
        Path folder = folders().get(0);
        List<RecordDraft> drafts =
                SampleMasters.drafts(folder.resolve("orders_20000_errors.csv"), StandardCharsets.UTF_8);
        assertThat(judge(folder, drafts, 7)).isEqualTo(judge(folder, drafts, 1000));
    }

    private static boolean has(Map<Integer, List<Finding>> found, int rowNo, String code) {
        return found.getOrDefault(rowNo, List.of()).stream()
                .anyMatch(finding -> finding.code().equals(code));
    }

    private static Map<Integer, List<Finding>> judge(Path folder, List<RecordDraft> drafts) {
        return judge(folder, drafts, 2000);
    }

    private static Map<Integer, List<Finding>> judge(Path folder, List<RecordDraft> drafts, int chunk) {
        RecordBatch batch = new RecordBatch(
                TODAY,
                SampleMasters.terms(Map.of()),
                SampleMasters.read(folder.resolve("masters")),
                Scope.all(),
                new EmptyArchive());
        Map<Integer, List<Finding>> found = new TreeMap<>();
        for (int from = 0; from < drafts.size(); from += chunk) {
            for (Judged judged : batch.judge(drafts.subList(from, Math.min(drafts.size(), from + chunk)))) {
                if (!judged.findings().isEmpty()) {
                    found.put(judged.draft().rowNo(), new ArrayList<>(judged.findings()));
                }
            }
        }
        batch.crossRow()
                .forEach(beside -> found.computeIfAbsent(beside.rowNo(), none -> new ArrayList<>())
                        .addAll(beside.findings()));
        return found;
    }

    /**
     * Kind by the row's number in a spreadsheet; the labels count data rows from 1. What follows a repair out of warranty is labelled a
     * repeat like any other, but nothing was paid for that repair, so that it opened no window.
     */
    private static Map<Integer, String> labels(Path folder) {
        Map<String, String> claims = new HashMap<>();
        for (Map<String, String> order : SampleMasters.rows(folder.resolve("orders_20000_errors.csv"))) {
            claims.put(order.get("order_no"), order.get("warranty_type"));
        }
        Map<Integer, String> labels = new HashMap<>();
        for (Map<String, String> row : SampleMasters.rows(folder.resolve("orders_20000_errors.labels.csv"))) {
            boolean ofUnpaid =
                    row.get("kind").equals("repeat_3m") && "保外".equals(claims.get(row.get("related_order_no")));
            labels.put(Integer.parseInt(row.get("row_no")) + 1, ofUnpaid ? "repeat_of_unpaid" : row.get("kind"));
        }
        return labels;
    }
}

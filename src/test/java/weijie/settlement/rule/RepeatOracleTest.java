package weijie.settlement.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static weijie.given.GivenPolicy.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.shared.DateRange;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatChain.Part;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.testing.PlainCsv;
import weijie.testing.SampleNetwork;

@DisplayName("G05 the repeats of a small network are those that the second implementation finds, whatever faults count")
class RepeatOracleTest {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("any fault; the same group only; the same group from a day in the middle")
    void everyOption() throws IOException, InterruptedException {
        SampleNetwork sample = SampleNetwork.make(folder.resolve("sample"));
        Set<String> any = agreed(sample, null);
        Set<String> middle = agreed(sample, LocalDate.of(2025, 6, 1));
        Set<String> same = agreed(sample, BEGINNING);
        assertThat(same.size()).isBetween(1, middle.size() - 1);
        assertThat(middle.size()).isLessThan(any.size());
    }

    /** The numbers of the repeats, found the same by both. */
    private Set<String> agreed(SampleNetwork sample, LocalDate sameGroupFrom) throws IOException, InterruptedException {
        Map<String, Map<String, String>> verdicts = oracle(sample, sameGroupFrom);
        Map<String, String> groups =
                PlainCsv.named(Files.readAllBytes(sample.folder().resolve("fault_codes.csv"))).stream()
                        .collect(toMap(
                                row -> row.get("fault_code"),
                                row -> row.get("part_groups").split(" ")[0]));
        Map<String, List<ChainLink>> chains = new HashMap<>();
        for (Map<String, String> row : PlainCsv.named(Files.readAllBytes(sample.orders()))) {
            Map<String, String> verdict = verdicts.get(row.get("order_no"));
            if (verdict != null) {
                chains.computeIfAbsent(row.get("serial_no"), none -> new ArrayList<>())
                        .add(link(row, part(verdict), groups));
            }
        }
        Terms terms = terms(sameGroupFrom);
        Set<String> repeats = new HashSet<>();
        chains.values()
                .forEach(chain ->
                        RepeatRepair.decide(chain, terms).keySet().forEach(id -> repeats.add("Z%07d".formatted(id))));
        Set<String> expected = verdicts.values().stream()
                .collect(groupingBy(
                        verdict -> verdict.get("clause").equals("G05"),
                        java.util.stream.Collectors.mapping(verdict -> verdict.get("orderNo"), toSet())))
                .get(true);
        assertThat(repeats).isEqualTo(expected);
        return repeats;
    }

    /** What is out of the base, and detection, is not this rule's question. */
    private static Part part(Map<String, String> verdict) {
        return verdict.get("kind").equals("EXCLUDED") || verdict.get("amount").equals("5.00") ? Part.ASIDE : Part.OPEN;
    }

    private static ChainLink link(Map<String, String> row, Part part, Map<String, String> groups) {
        return new ChainLink(
                Long.parseLong(row.get("order_no").substring(1)),
                row.get("order_no"),
                1,
                1,
                LocalDate.parse(row.get("received_date")),
                LocalDate.parse(row.get("completed_date")),
                RepairLevel.L1,
                groups.get(row.get("fault_code")),
                part,
                false);
    }

    private static Terms terms(LocalDate sameGroupFrom) {
        Map<Term, List<Terms.Dated>> terms = new EnumMap<>(policy().terms().values());
        if (sameGroupFrom != null) {
            terms.put(Term.REPEAT_SAME_FAULT_GROUP, List.of(new Terms.Dated(DateRange.since(sameGroupFrom), "1")));
        }
        return new Terms(terms);
    }

    private Map<String, Map<String, String>> oracle(SampleNetwork sample, LocalDate sameGroupFrom)
            throws IOException, InterruptedException {
        Path out = folder.resolve("expected-" + sameGroupFrom);
        List<String> command = new ArrayList<>(List.of(
                "python3",
                "src/test/oracle/settle.py",
                "--orders",
                sample.orders().toString(),
                "--masters",
                sample.folder().toString(),
                "--business-date",
                "2026-10-31",
                "--out",
                out.toString()));
        if (sameGroupFrom != null) {
            command.addAll(List.of("--same-fault-group-from", sameGroupFrom.toString()));
        }
        Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        Map<String, Map<String, String>> verdicts = new HashMap<>();
        try (Stream<Path> months = Files.list(out)) {
            for (Path month : months.toList()) {
                PlainCsv.named(Files.readAllBytes(month)).forEach(row -> verdicts.put(row.get("orderNo"), row));
            }
        }
        return verdicts;
    }
}

package weijie.repair.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import weijie.network.Scope;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatChain;

/** Records of a file beside each other and beside what is stored. */
class RecordBatchTest {

    private static final MasterData MASTERS =
            SampleMasters.read(Path.of("src", "test", "resources", "sample_orders", "masters"));
    private static final List<RecordDraft> SAMPLE = SampleMasters.drafts(
            Path.of("src", "test", "resources", "sample_orders", "orders_20000_errors.csv"),
            java.nio.charset.StandardCharsets.UTF_8);

    private static RecordBatch batch(Archive archive) {
        return new RecordBatch(
                LocalDate.of(2026, 10, 31), SampleMasters.terms(Map.of()), MASTERS, Scope.all(), archive);
    }

    private static RecordDraft row(int rowNo, RecordField field, String text) {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        fields.putAll(SAMPLE.get(1).fields());
        fields.put(field, text);
        return new RecordDraft(rowNo, fields);
    }

    private static Set<String> codes(Judged judged) {
        return judged.findings().stream().map(Finding::code).collect(Collectors.toSet());
    }

    @Test
    void aRejectedRowDoesNotUseUpItsNumber() {
        List<Judged> judged = batch(new EmptyArchive())
                .judge(List.of(
                        row(2, RecordField.SERIAL_NO, "无"),
                        row(3, RecordField.REMARK, "a"),
                        row(4, RecordField.REMARK, "b")));
        assertThat(codes(judged.get(0))).containsExactly("RR-115");
        assertThat(judged.get(1).rejected()).isFalse();
        assertThat(codes(judged.get(2))).contains("RR-107");
        assertThat(judged.get(2).findings().get(0).args()).containsExactly("3");
    }

    @Test
    void duplicatesAreFoundAcrossChunks() {
        RecordBatch batch = batch(new EmptyArchive());
        assertThat(batch.judge(List.of(row(2, RecordField.REMARK, "a"))).get(0).rejected())
                .isFalse();
        assertThat(batch.judge(List.of(row(3, RecordField.REMARK, "b"))).get(0).rejected())
                .isTrue();
    }

    @Test
    void aStoredNumberIsTakenUnlessItIsOnesOwn() {
        String number = SAMPLE.get(1).get(RecordField.ORDER_NO).orElseThrow();
        Archive stored = new EmptyArchive() {
            @Override
            public Set<String> taken(Collection<String> orderNos) {
                return Set.of(number);
            }
        };
        assertThat(codes(batch(stored).judge(List.of(SAMPLE.get(1))).get(0))).containsExactly("RR-107");
        RecordBatch correcting = batch(stored).stored();
        assertThat(correcting.judge(List.of(SAMPLE.get(1))).get(0).rejected()).isFalse();
    }

    /** A file is handed in twice by people; a correction of one field makes it another record, and so does the door for one record. */
    @Test
    void aRowOfAFileThatIsEqualToAStoredRecordIsAlreadyIn() {
        RecordDraft draft = SAMPLE.get(1);
        Archive stored = new EmptyArchive() {
            @Override
            public Set<String> taken(Collection<String> orderNos) {
                return Set.copyOf(orderNos);
            }

            @Override
            public List<RecordDraft> drafts(Collection<String> orderNos) {
                return List.of(draft);
            }
        };
        RecordBatch file = batch(stored).ofFile();
        Judged same = file.judge(List.of(draft)).get(0);
        assertThat(codes(same)).containsExactly("RR-147");
        assertThat(same.rejected()).isFalse();
        assertThat(same.isStorable()).isFalse();
        assertThat(file.feeGroups()).isEmpty();
        assertThat(file.crossRow()).isEmpty();
        Map<RecordField, String> fields = new EnumMap<>(draft.fields());
        fields.put(RecordField.REMARK, "补充");
        assertThat(codes(file.judge(List.of(new RecordDraft(9, fields))).get(0)))
                .containsExactly("RR-107");
        assertThat(codes(batch(stored).judge(List.of(draft)).get(0))).containsExactly("RR-107");
    }

    @Test
    void whatOnlyTheTextSaidIsRecalledAndWhatTheRecordSaysIsNot() {
        Judged judged = batch(new EmptyArchive()).judge(List.of(SAMPLE.get(1))).get(0);
        Finding early = new Finding(
                "RR-160", Severity.WARNING, RecordField.ACCEPTED_ON, "2026-01-01 23:59:17", List.of(), null, null);
        Finding repeat = new Finding("RR-108", Severity.WARNING, RecordField.SERIAL_NO, "S", List.of(), null, null);
        assertThat(codes(judged.recalling(List.of(early, repeat))))
                .contains("RR-160")
                .doesNotContain("RR-108");
        Judged again = judged.recalling(List.of(early));
        assertThat(again.recalling(List.of(early)).findings()).isEqualTo(again.findings());
    }

    @Test
    void aStoredRepairOfTheUnitMakesTheNextOneARepeat() {
        RecordDraft draft = SAMPLE.get(1);
        LocalDate accepted = LocalDate.parse(draft.get(RecordField.ACCEPTED_ON).orElseThrow());
        Archive stored = new EmptyArchive() {
            @Override
            public List<Visit> visits(Collection<String> serialNos) {
                return List.of(new Visit(
                        0,
                        "OLD1",
                        serialNos.iterator().next(),
                        99,
                        accepted.minusDays(50),
                        accepted.minusDays(41),
                        PaidWork.of(RepairLevel.L1, 1, false),
                        null,
                        RepeatChain.Part.PAID,
                        false,
                        null,
                        null,
                        null));
            }
        };
        RecordBatch batch = batch(stored);
        batch.judge(List.of(draft));
        assertThat(batch.crossRow().get(0).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("RR-108");
            assertThat(finding.relatedOrderNo()).isEqualTo("OLD1");
            assertThat(finding.args()).contains("41");
        });
    }

    @Test
    void whatRepeatsOrIsOutOfWarrantyIsEstimatedAtNothing() {
        RecordDraft first = SAMPLE.get(1);
        RecordBatch file = batch(new EmptyArchive()).ofFile();
        Map<RecordField, String> repeat = new EnumMap<>(first.fields());
        repeat.put(RecordField.ORDER_NO, "ZZ2");
        repeat.put(RecordField.ACCEPTED_ON, first.get(RecordField.COMPLETED_ON).orElseThrow());
        Map<RecordField, String> old = new EnumMap<>(first.fields());
        old.put(RecordField.ORDER_NO, "ZZ3");
        old.put(RecordField.SERIAL_NO, first.get(RecordField.SERIAL_NO).orElseThrow());
        old.put(RecordField.WARRANTY_CLAIM, "保外");
        file.judge(List.of(first, new RecordDraft(3, repeat), new RecordDraft(4, old)));
        file.crossRow();
        assertThat(file.feeGroups())
                .singleElement()
                .satisfies(group -> assertThat(group.count()).isEqualTo(1));
    }

    @Test
    void aUnitThatWasHandedOverUnrepairedIsOneDetectionAndNoRepair() {
        RecordBatch file = batch(new EmptyArchive()).ofFile();
        Map<RecordField, String> unrepaired = new EnumMap<>(SAMPLE.get(1).fields());
        unrepaired.put(RecordField.STATUS, "无法维修");
        unrepaired.put(RecordField.REPAIR_LEVEL, "检测");
        unrepaired.put(RecordField.UNITS, "3");
        Map<RecordField, String> next = new EnumMap<>(SAMPLE.get(1).fields());
        next.put(RecordField.ORDER_NO, "NEXT1");
        file.judge(List.of(new RecordDraft(2, unrepaired)));
        assertThat(file.feeGroups())
                .singleElement()
                .satisfies(group -> assertThat(group.paid()).isEqualTo(new PaidWork(RepairLevel.DETECT_UPGRADE, 1)));
        unrepaired.put(RecordField.ORDER_NO, "FIRST2");
        unrepaired.put(RecordField.REPAIR_LEVEL, "二级维修");
        unrepaired.put(RecordField.UNITS, "1");
        file.judge(List.of(new RecordDraft(3, unrepaired), new RecordDraft(4, next)));
        assertThat(file.crossRow().stream().flatMap(beside -> beside.findings().stream()))
                .extracting(Finding::code)
                .doesNotContain("RR-108");
    }

    @Test
    void aRecordThatIsStoredAlreadyCountsOnceInItsOutletsDay() {
        RecordDraft draft = SAMPLE.get(1);
        LocalDate accepted = LocalDate.parse(draft.get(RecordField.ACCEPTED_ON).orElseThrow());
        List<String> own =
                java.util.stream.IntStream.range(0, 20).mapToObj(i -> "D" + i).toList();
        List<RecordDraft> rows = own.stream()
                .map(number -> row(2 + own.indexOf(number), RecordField.ORDER_NO, number))
                .toList();
        assertThat(burst(rows, accepted, Set.copyOf(own))).isEmpty();
        Set<String> more = new java.util.HashSet<>(own);
        more.addAll(
                java.util.stream.IntStream.range(0, 11).mapToObj(i -> "E" + i).toList());
        assertThat(burst(rows, accepted, more))
                .hasSize(20)
                .allSatisfy(finding -> assertThat(finding.args()).contains("31", "30"));
    }

    /** What is said of an outlet's day when these numbers of it are stored. */
    private static List<Finding> burst(List<RecordDraft> rows, LocalDate day, Set<String> stored) {
        RecordBatch batch = batch(new EmptyArchive() {
            @Override
            public Map<OutletDay, Integer> accepted(Collection<Long> outletIds, LocalDate from, LocalDate to) {
                return Map.of(new OutletDay(outletIds.iterator().next(), day), stored.size());
            }

            @Override
            public Set<String> acceptedNumbers(OutletDay asked) {
                return stored;
            }
        });
        batch.judge(rows);
        return batch.crossRow().stream()
                .flatMap(beside -> beside.findings().stream())
                .filter(finding -> finding.code().equals("RR-141"))
                .toList();
    }

    @Test
    void statusWordsBecomeStates() {
        assertThat(stored(RecordField.STATUS, "已完成").repairStatus()).isEqualTo(RepairStatus.HANDED_OVER);
        StoredRecord unrepaired = stored(RecordField.STATUS, "无法维修");
        assertThat(unrepaired.repairStatus()).isEqualTo(RepairStatus.HANDED_OVER);
        assertThat(unrepaired.unrepaired()).isTrue();
        Map<RecordField, String> open = new EnumMap<>(RecordField.class);
        open.putAll(SAMPLE.get(1).fields());
        open.remove(RecordField.COMPLETED_ON);
        for (var word : Map.of(
                        "已受理", RepairStatus.ACCEPTED,
                        "维修中", RepairStatus.IN_REPAIR,
                        "待备件", RepairStatus.WAITING_PART,
                        "无法维修", RepairStatus.UNREPAIRABLE)
                .entrySet()) {
            open.put(RecordField.STATUS, word.getKey());
            StoredRecord record = batch(new EmptyArchive())
                    .judge(List.of(new RecordDraft(2, open)))
                    .get(0)
                    .record();
            assertThat(record.repairStatus()).isEqualTo(word.getValue());
            assertThat(record.completedMonth()).isNull();
        }
    }

    private static StoredRecord stored(RecordField field, String text) {
        return batch(new EmptyArchive())
                .judge(List.of(row(2, field, text)))
                .get(0)
                .record();
    }

    @Test
    void partsAreReadAndWrittenAlike() {
        assertThat(PartLine.read("TV-PWR*1;TV-FUS*2@T9"))
                .contains(List.of(
                        new PartLine("TV-PWR", 1, null, null, null), new PartLine("TV-FUS", 2, "T9", null, null)));
        assertThat(PartLine.write(PartLine.lines("TV-PWR*1;TV-FUS*2@T9"))).isEqualTo("TV-PWR*1;TV-FUS*2@T9");
    }
}

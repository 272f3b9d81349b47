package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.catalog.CatalogSnapshot;
import weijie.given.GivenWords;
import weijie.network.NetworkSnapshot;

class HeadingGuessTest {

    @TempDir
    Path folder;

    private SheetGlance.Sheet glance(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("g.csv"), text, StandardCharsets.UTF_8);
        SheetGlance glance = new SheetGlance();
        SheetReader.glance(file, glance);
        return glance.sheets(ImportKind.REPAIR_RECORDS.columns(), HeadingMap.NONE)
                .get(0);
    }

    private static Map<Integer, String> guessed(SheetGlance.Sheet sheet) {
        NetworkSnapshot.OutletView outlet = new NetworkSnapshot.OutletView(
                1, "WD440101", "广州", "44", "4401", null, List.of(), List.of(), List.of(), List.of());
        return HeadingGuess.of(
                sheet,
                ImportKind.REPAIR_RECORDS.columns(),
                new RecordValues(
                        new NetworkSnapshot(List.of(), List.of(outlet)),
                        new CatalogSnapshot(List.of(), Map.of("WJ-55A1", Map.of("TV", 1L)), List.of(), List.of()),
                        GivenWords.seeded()));
    }

    @Test
    @DisplayName("headings nobody knows are guessed from their characters, their pinyin and what stands under them")
    void guesses() throws IOException {
        SheetGlance.Sheet sheet = glance("十月结算明细表\n"
                + "工单的编号,在哪修的,是什么机器,jishenhao,来的日子,走的日子,WXJB,打哪个电话\n"
                + "G0001,WD440101,wj55a1,TV2401A1234567X,2026-10-03,2026/10/5,二级,13812345678\n"
                + "G0002,WD440101,WJ-55A1,TV2401A1234568X,10月3号,2026/10/5,1,138-1234-5678\n");
        assertThat(sheet.headingRow()).isEqualTo(2);
        assertThat(guessed(sheet))
                .containsEntry(0, "ORDER_NO")
                .containsEntry(1, "OUTLET_CODE")
                .containsEntry(2, "PRODUCT_MODEL")
                .containsEntry(3, "SERIAL_NO")
                .containsEntry(4, "ACCEPTED_ON")
                .containsEntry(5, "COMPLETED_ON")
                .containsEntry(6, "REPAIR_LEVEL")
                .containsEntry(7, "CUSTOMER_PHONE");
    }

    @Test
    @DisplayName("what stands under a heading can rule a column out, whatever the heading is like")
    void valuesRuleOut() throws IOException {
        assertThat(guessed(glance("完工的日期呢,机型\n没有,M\n不知道,M\n"))).doesNotContainKey(0);
    }

    @Test
    @DisplayName("three different samples of each column are shown, and nothing is guessed that is understood")
    void samples() throws IOException {
        SheetGlance.Sheet sheet = glance("机型,怪列\nA,1\nA,2\nB,2\nC,3\nD,4\n");
        assertThat(sheet.samples()).containsExactly(List.of("A", "B", "C"), List.of("1", "2", "3"));
        assertThat(guessed(sheet)).doesNotContainKey(0);
    }
}

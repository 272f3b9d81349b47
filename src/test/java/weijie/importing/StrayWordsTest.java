package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.given.GivenWords;
import weijie.repair.check.RecordField;

/** Words that say "out of warranty" where nobody reads them: the record is asked about, and what says nothing of it stays unheard. */
class StrayWordsTest {

    /** The heading and the cell, what stands under 保修类型, and what is then claimed. */
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(nullValues = "-", textBlock = """
            维修性质, 保外维修, 保内, 保内；维修性质：保外维修
            维修性质, 自费,     -,    维修性质：自费
            '',       过保,     保内, 保内；[B]：过保
            服务方式, 保外,     保内, 保内；服务方式：保外
            维修性质, 保外维修, 保外, 保外
            维修性质, 保内维修, 保内, 保内
            是否上门, 否,       保内, 保内
            加急,     N,        保内, 保内
            加急,     NO,       保内, 保内
            附件数,   0,        保内, 保内
            """)
    void aWordOfTheWarrantyIsHeardUnderAnyHeading(String heading, String cell, String claim, String claimed) {
        Headings headings =
                Headings.of(Stream.of("服务单号", heading, "保修类型").toList(), ImportKind.REPAIR_RECORDS.columns());
        StrayWords stray = new StrayWords(headings, GivenWords.seeded());
        StagedRow row = new StagedRow(2, List.of("A1", cell, claim == null ? "" : claim), false, null, null);
        assertThat(new RecordRows(headings, null, stray, none -> false)
                        .draft(row)
                        .get(RecordField.WARRANTY_CLAIM))
                .hasValue(claimed);
        assertThat(stray.headings()).hasSize(claimed.contains("：") ? 1 : 0);
    }
}

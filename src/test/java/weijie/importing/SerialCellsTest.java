package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.given.GivenWords;
import weijie.repair.check.RecordField;

/** Serials of parts in columns of their own, as people write them beside their parts; only PNL and MBD are valuable. */
class SerialCellsTest {

    private static final List<String> HEADINGS = List.of("服务单号", "更换备件", "拆下件SN", "新件序列号");

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(delimiter = '!', quoteCharacter = '"', textBlock = """
            PNL*1               ! A1    ! B1    ! PNL*1[A1>B1]
            PNL*1@T1            ! A1    ! B1    ! PNL*1@T1[A1>B1]
            PNL*1;MBD*1         ! A1;A2 ! B1、B2 ! PNL*1[A1>B1];MBD*1[A2>B2]
            FUS*3；PNL*1        ! a1    ! ｂ1   ! FUS*3;PNL*1[A1>B1]
            FUS*3;PNL*1         ! /;A1  ! ;B1   ! FUS*3;PNL*1[A1>B1]
            FUS*3;PNL*1;MBD     ! A1;A2 ! B1;B2 ! FUS*3;PNL*1[A1>B1];MBD*1[A2>B2]
            PNL*1;MBD*1         ! A1    ! B1;B2 ! PNL*1[A1>B1];MBD*1[>B2]
            PNL*1               ! A1;A2 ! B1    ! PNL*1[A1|A2>B1]
            PNL*1[A1>B1]        ! ""    ! ""    ! PNL*1[A1>B1]
            PNL*1[A1>B1]        ! ""    ! B9    ! PNL*1[A1>B9]
            PNL*1               ! 无    ! /     ! PNL*1
            ""                  ! A1    ! B1    ! [A1>B1]
            ???*x               ! A1    ! B1    ! ???*x
            """)
    void eachStandsBesideItsPart(String parts, String old, String fresh, String written) {
        Headings headings = Headings.of(HEADINGS, ImportKind.REPAIR_RECORDS.columns());
        RecordRows rows = new RecordRows(
                headings,
                null,
                new StrayWords(headings, GivenWords.seeded()),
                code -> code.equals("PNL") || code.equals("MBD"));
        StagedRow row = new StagedRow(2, List.of("A1", parts, old, fresh), false, null, null);
        assertThat(rows.draft(row).get(RecordField.PARTS_USED)).hasValue(written);
    }
}

package weijie.shared.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** Rows by the names of their columns, and what goes wrong with them. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class RowsIT {

    @Inject
    private Rows rows;

    private record Told(
            String text, Long none, long number, boolean flag, Money amount, LocalDate day, RepairLevel level) {}

    @Test
    void aRowIsReadByTheNamesOfItsColumns() {
        assertThat(rows.first(
                        "SELECT ? AS text, NULL AS none, 7 AS number, TRUE AS flag, CAST(? AS DECIMAL(15,2)) AS amount,"
                                + " CAST(? AS DATE) AS day, ? AS level",
                        row -> new Told(
                                row.text("text"),
                                row.numberOrNull("none"),
                                row.number("number"),
                                row.flag("flag"),
                                row.money("amount"),
                                row.day("day"),
                                row.choice(RepairLevel.class, "level")),
                        YearMonth.of(2008, 11),
                        Money.ofFen(1050),
                        LocalDate.of(2008, 11, 20),
                        RepairLevel.L2))
                .contains(new Told(
                        "2008-11", null, 7, true, Money.ofFen(1050), LocalDate.of(2008, 11, 20), RepairLevel.L2));
    }

    @Test
    void manyKeysAreAskedForPartByPart() {
        List<Long> keys = LongStream.rangeClosed(1, 1_201).boxed().toList();
        String within = "SELECT COUNT(*) AS found FROM (SELECT 3 AS n UNION SELECT 700 UNION SELECT 1201) x"
                + " WHERE ? = 'a' AND n IN (?*) AND n < ?";
        assertThat(rows.listOf(keys, within, row -> row.number("found"), "a", 1_000L))
                .containsExactly(1L, 1L, 0L);
        assertThat(rows.listOf(List.of(), within, row -> row.number("found"), "a", 1L))
                .isEmpty();
    }

    @Test
    void whatIsReadWhileItIsTakenIsReadWhole() {
        rows.lend(
                "SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3",
                row -> row.number("n"),
                found -> assertThat(found).containsExactly(1L, 2L, 3L));
    }

    @Test
    void nothingIsNotZeroAndAColumnHasOneName() {
        assertThatExceptionOfType(DatabaseFailure.class)
                .isThrownBy(() -> rows.number("SELECT SUM(n) FROM (SELECT 1 AS n) x WHERE n > 1"))
                .withMessageContaining("SUM(n)");
        assertThatExceptionOfType(DatabaseFailure.class)
                .isThrownBy(() -> rows.first("SELECT 1 AS n, 2 AS n", row -> row.number("n")))
                .havingCause()
                .withMessageContaining("two columns are called n");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> rows.first("SELECT 1 AS n", row -> row.number("m")))
                .withMessageContaining("[n]");
    }

    @Test
    void whatTheDatabaseRefusesIsOneFailureThatKeepsItsCause() {
        assertThatExceptionOfType(DatabaseFailure.class)
                .isThrownBy(() -> rows.change("INSERT INTO file_place (id) SELECT id FROM file_place"))
                .withCauseInstanceOf(java.sql.SQLException.class);
    }
}

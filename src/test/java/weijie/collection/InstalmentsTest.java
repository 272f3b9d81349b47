package weijie.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.shared.Money;
import weijie.shared.Refusal;

/** What may be agreed on: months that follow each other, each with something, together exactly what is open. */
class InstalmentsTest {

    private static final YearMonth DECEMBER = YearMonth.of(2008, 12);
    private static final Money OPEN = Money.ofYuan(20);

    private static Instalment due(int month, long fen) {
        return new Instalment(YearMonth.of(2009, month), Money.ofFen(fen));
    }

    private static void refused(String code, Instalment... parts) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Instalments.agreed(List.of(parts), OPEN, DECEMBER))
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void comeToWhatIsOpenToTheFen() {
        assertThat(Instalments.agreed(List.of(due(1, 1500), due(3, 500)), OPEN, DECEMBER)
                        .told())
                .isEqualTo("2 × 2009-01…2009-03");
        refused("DC-704", due(1, 1500), due(3, 499));
        refused("DC-704", due(1, 1500), due(3, 501));
    }

    @Test
    void areInOrderAndBehindWhatIsPublished() {
        refused("DC-705");
        refused("DC-705", due(3, 1500), due(1, 500));
        refused("DC-705", due(1, 1500), due(1, 500));
        refused("DC-705", new Instalment(DECEMBER, OPEN));
        refused("DC-705", due(1, 2100), due(2, -100));
        refused("DC-705", due(1, 2000), due(2, 0));
        refused("DC-705", new Instalment(null, OPEN));
        refused("DC-705", new Instalment(DECEMBER.plusMonths(1), null));
        assertThat(Instalments.agreed(List.of(new Instalment(DECEMBER, OPEN)), OPEN, null)
                        .parts())
                .hasSize(1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Instalments.agreed(null, OPEN, null));
    }

    @Test
    void areNotWithoutEnd() {
        List<Instalment> many = new ArrayList<>(Instalments.equal(OPEN, YearMonth.of(2009, 1), 36));
        assertThat(Instalments.agreed(many, OPEN, DECEMBER).parts()).hasSize(36);
        many.add(new Instalment(YearMonth.of(2012, 1), Money.ofFen(1)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Instalments.agreed(many, OPEN.plus(Money.ofFen(1)), DECEMBER));
    }

    @Test
    void areEqualButForAFen() {
        assertThat(Instalments.equal(Money.ofYuan(20), YearMonth.of(2008, 11), 3))
                .containsExactly(
                        new Instalment(YearMonth.of(2008, 11), Money.ofFen(667)),
                        new Instalment(YearMonth.of(2008, 12), Money.ofFen(667)),
                        new Instalment(YearMonth.of(2009, 1), Money.ofFen(666)));
    }
}

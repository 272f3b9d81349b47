package weijie.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.given.GivenOrder;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.OrderFacts;
import weijie.settlement.rule.Rulebook;
import weijie.settlement.rule.Standing;
import weijie.shared.HeldDecision;
import weijie.shared.RepairLevel;
import weijie.shared.Term;

/** What formal runs kept can be played again by every later version. */
class FactTapeTest {

    private static final YearMonth MONTH = YearMonth.of(2008, 11);

    private static byte[] frozen(String name) throws IOException {
        try (var in = FactTapeTest.class.getResourceAsStream("/frozen/" + name)) {
            return in.readAllBytes();
        }
    }

    private static String text(String name) throws IOException {
        return new String(frozen(name), StandardCharsets.UTF_8);
    }

    private static List<OrderFacts> read(int format, byte[] chunk) {
        List<OrderFacts> facts = new ArrayList<>();
        TapeReader.read(format, chunk, facts::add);
        return facts;
    }

    @Test
    @DisplayName(
            "a tape and a basis of the first format, written before there was a second, give the lines of their day to the byte")
    void theFrozenTape() throws IOException {
        Basis basis = BasisText.read(MONTH, text("basis-1.txt"));
        Rulebook.Settler settler = Rulebook.of(MONTH).settler(basis);
        CanonicalLines computed = new CanonicalLines();
        read(1, frozen("tape-1.bin")).forEach(order -> ReplayedLines.add(computed, settler.settle(order)));
        CanonicalLines then = new CanonicalLines();
        for (String line : text("lines-1.txt").split("\n")) {
            then.add(fields(line));
        }
        assertThat(computed.count()).isEqualTo(38);
        assertThat(computed.sha256()).isEqualTo(then.sha256());
    }

    private static Object[] fields(String line) {
        return line.substring(0, line.length() - 1).split("\t", -1);
    }

    @Test
    @DisplayName("what is written today is read back, with facts that the first format did not have")
    void thereAndBack() throws IOException {
        List<OrderFacts> facts = new ArrayList<>(read(1, frozen("tape-1.bin")));
        facts.add(GivenOrder.order()
                .decided(HeldDecision.REFUSED)
                .found("RR-117,RR-148")
                .facts());
        List<byte[]> chunks = new ArrayList<>();
        FactTape tape = new FactTape(chunks::add);
        facts.forEach(tape::write);
        assertThat(tape.close()).hasSize(64);
        assertThat(chunks).hasSize(1);
        assertThat(read(FactTape.FORMAT, chunks.get(0))).isEqualTo(facts);
        Basis basis = BasisText.read(MONTH, text("basis-1.txt"));
        String now = BasisText.of(basis.terms(), basis.rates());
        assertThat(now).startsWith("basis\tformat=2\n");
        Basis again = BasisText.read(MONTH, now);
        assertThat(again.terms().values()).isEqualTo(basis.terms().values());
        assertThat(again.rates().rows()).isEqualTo(basis.rates().rows());
    }

    @Test
    @DisplayName("names count, not places: fewer facts in another order, and standings and levels numbered otherwise")
    void anotherLayout() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
            out.writeUTF("STANDING LEVELS ORDER_NO\nSUSPECT ABNORMAL VALIDATED\nL3 L1");
            out.writeByte(1);
            out.writeByte(0b01);
            out.writeByte(2);
            out.writeBytes("O1");
        }
        assertThat(read(2, packed.toByteArray())).singleElement().satisfies(order -> {
            assertThat(order.orderNo()).isEqualTo("O1");
            assertThat(order.standing()).isEqualTo(Standing.ABNORMAL);
            assertThat(order.levels()).isEqualTo(OrderFacts.mask(RepairLevel.L3));
            assertThat(order.units()).isEqualTo(1);
            assertThat(order.callbackOn()).isNull();
        });
    }

    @Test
    @DisplayName("a format of the future is refused, not guessed; a term that is no more is passed over")
    void unknown() {
        assertThatThrownBy(() -> read(3, new byte[0])).hasMessageContaining("3");
        assertThatThrownBy(() -> BasisText.read(MONTH, "basis\tformat=3\n")).hasMessageContaining("format=3");
        Basis basis = BasisText.read(
                MONTH,
                "basis\tformat=2\nterm\tterm=GONE\tfrom=2000-01-01\tto=\tvalue=1\n"
                        + "term\tterm=REPEAT_WINDOW_MONTHS\tfrom=2000-01-01\tto=\tvalue=3\tsince=tomorrow\n");
        assertThat(basis.terms().values()).containsOnlyKeys(Term.REPEAT_WINDOW_MONTHS);
    }
}

package weijie.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weijie.reporting.ReportPrinter;
import weijie.reporting.RoleCardPaper;
import weijie.settlement.Deadlines;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.Texts;

class RoleCardsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-03");

    private static final Deadlines KNOWN = new Deadlines(
            LocalDate.parse("2026-11-05"),
            LocalDate.parse("2026-11-26"),
            Map.of(
                    Term.CONTRACT_NOTICE_DAYS, 61,
                    Term.API_KEY_DAYS, 362,
                    Term.ABNORMAL_EXPIRY_PERIODS, 63,
                    Term.HELD_CARRIES_MAX, 64,
                    Term.CONFIRM_REMINDER_DAYS, 65,
                    Term.PAYOUT_DAYS, 66));

    static Stream<Arguments> cards() {
        return Stream.of(Texts.chinese(), Texts.english())
                .flatMap(texts -> Arrays.stream(Role.values()).map(role -> Arguments.of(role, texts)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void aRoleStandsOnOnePage(Role role, Texts texts) throws IOException {
        RoleCardPaper card = RoleCards.card(role, texts, KNOWN, TODAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportPrinter().roleCard(card, texts.locale(), out);
        PdfReader pdf = new PdfReader(out.toByteArray());
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(pictures.resolve("card_" + role + '_' + texts.locale() + ".pdf"), out.toByteArray());

        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        String page = squeezed(new PdfTextExtractor(pdf).getTextFromPage(1));
        assertThat(page).contains(squeezed(texts.get("role." + role)), "Ctrl", "5", "26", "2026-11-03");
        for (int step = 1; step <= RoleCards.STEPS; step++) {
            assertThat(page).contains(squeezed(texts.get("card." + role + '.' + step)));
        }
        assertThat(card.rows())
                .extracting(RoleCardPaper.Entry::section)
                .startsWith(texts.get("card.first"))
                .contains(texts.get("card.where"), texts.get("card.keys"))
                .endsWith(texts.get("card.due"));
    }

    /** Where a line is broken on paper says nothing. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}

package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import weijie.shared.Texts;

/** A sentence that names a number of the policy takes it from its term: one that is written into it goes on saying what was. */
class PolicyNumberTextsTest {

    /** A count of days, months or periods, or a day of the month; 一天 and "one month" are only articles. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:\\d+|[二两三四五六七八九十百]+) ?个?(?:自然|工作)?(?:月|日(?!期|均)|号|天|周|期|年|小时)"
                    + "|\\b(?:\\d+(?:st|nd|rd|th)?|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety)"
                    + "[ -](?:calendar |natural |working )?(?:month|day|week|period|year|hour)s?\\b"
                    + "|\\b\\d+(?:st|nd|rd|th)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> NO_POLICY = Set.of(
            // The names of lengths that a term has, chosen by its value.
            "settlement.months.2",
            "settlement.months.3",
            "settlement.months.6",
            "settlement.months.12",
            // How far back a chart goes.
            "home.trend.note",
            // When results usually come.
            "home.pay.none",
            "settlement.mine.noneHint",
            "settlement.list.emptyHintCentre",
            // How a date is written.
            "importing.template.lines");

    @Test
    void noSentenceHoldsANumberOfThePolicy() {
        Set<String> found = new TreeSet<>(holding(Texts.chinese()));
        found.addAll(holding(Texts.english()));
        assertThat(found).isEqualTo(new TreeSet<>(NO_POLICY));
    }

    private static Set<String> holding(Texts texts) {
        Set<String> found = new TreeSet<>();
        texts.keys().stream()
                .filter(key -> COUNTED.matcher(texts.get(key)).find())
                .forEach(found::add);
        return found;
    }

    @Test
    void aNumberOfThePolicyIsNoticed() {
        for (String sentence : new String[] {
            "三个月内重复维修不再结算",
            "每月 5 日到 25 日结算上个月",
            "7天内下发",
            "is not paid within three months",
            "from the 5th to the 25th",
            "within 5 working days",
            "after six periods"
        }) {
            assertThat(sentence).containsPattern(COUNTED);
        }
        assertThat("完工日期 {1} 的结算窗口已过 {2} 期；标记一天，一个月内；within {0} days; one month")
                .doesNotContainPattern(COUNTED);
    }
}

package weijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Role;

class ListFilterTest {

    private final ListFilter filter = new ListFilter(List.of("q", "month", "role", "from", "import"));

    @ParameterizedTest
    @ValueSource(strings = {"2026-10", "2026/10", "2026.10", "2026年10月", "202610", " ２０２６－１０ ", "2026\\10", "2026–10"})
    void aMonthIsReadAsPeopleTypeIt(String typed) {
        filter.put("month", typed);
        assertThat(filter.month("month")).isEqualTo(YearMonth.of(2026, 10));
        assertThat(filter.isReadable()).isTrue();
        assertThat(filter.query()).isEqualTo("month=2026-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-00", "October", "10", "2026-10-01"})
    void aWrongMonthIsRemarkedOnAndKept(String typed) {
        filter.put("month", typed);
        filter.put("q", "WX");
        assertThat(filter.month("month")).isNull();
        assertThat(filter.isReadable()).isFalse();
        assertThat(filter.remark("month")).isEqualTo("app.convert.month");
        assertThat(filter.remark("q")).isEmpty();
        assertThat(filter.text("month")).isEqualTo(typed);
        filter.put("month", "2026-10");
        assertThat(filter.month("month")).isEqualTo(YearMonth.of(2026, 10));
        assertThat(filter.isReadable()).isTrue();
    }

    @Test
    void eachKindIsReadOrRemarkedOn() {
        filter.read(Map.of("role", "HQ_ADMIN", "from", "2026/3/9", "import", "17", "stranger", "x"));
        assertThat(filter.one(Role.class, "role")).isEqualTo(Role.HQ_ADMIN);
        assertThat(filter.day("from")).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(filter.id("import")).isEqualTo(17);
        assertThat(filter.query()).isEqualTo("role=HQ_ADMIN&from=2026-03-09&import=17");
        filter.read(Map.of("role", "EMPEROR", "from", "yesterday", "import", "seventeen"));
        assertThat(filter.one(Role.class, "role")).isNull();
        assertThat(filter.day("from")).isNull();
        assertThat(filter.id("import")).isNull();
        assertThat(List.of(filter.remark("role"), filter.remark("from"), filter.remark("import")))
                .containsExactly("list.filter.unknown", "app.convert.date", "list.filter.unknown");
    }

    @Test
    void anAddressIsWhatAnAddressCanCarry() {
        filter.put("q", "李 & 王?");
        assertThat(filter.query()).isEqualTo("q=%E6%9D%8E+%26+%E7%8E%8B%3F");
        assertThat(filter.with("month", "2026-10", List.of("q")).query()).isEqualTo("month=2026-10");
        assertThat(filter.query()).startsWith("q=");
    }

    @Test
    void whatIsPresetSaysSoWhenItIsEmptied() {
        filter.preset("role", "HQ_ADMIN");
        assertThat(filter.query()).isEqualTo("role=HQ_ADMIN");
        filter.put("role", null);
        assertThat(filter.query()).isEqualTo("role=");
    }
}

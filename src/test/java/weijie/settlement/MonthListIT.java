package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.network.Scope;
import weijie.shared.jpa.Rows;

/** A month that was settled can be found for as long as the product is used. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
@DisplayName("the list of months")
class MonthListIT {

    private static final int TEN_YEARS = 120;

    @Inject
    private MonthLists months;

    @Inject
    private Rows rows;

    @Inject
    private UserTransaction transaction;

    @Test
    @DisplayName("holds those of ten years, the latest first")
    void holdsThoseOfTenYears() throws Exception {
        List<String> settled = IntStream.range(0, TEN_YEARS)
                .mapToObj(back -> YearMonth.of(1969, 12).minusMonths(back).toString())
                .toList();
        transaction.begin();
        try {
            settled.forEach(month -> rows.change("INSERT INTO settlement_period (month) VALUES (?)", month));
            assertThat(months.latest(Scope.all())).endsWith(settled.toArray(String[]::new));
        } finally {
            transaction.rollback();
        }
    }
}

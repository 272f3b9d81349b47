package weijie.collection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.shared.ActingAs;
import weijie.shared.OwnAccord;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** What time does to debts: one that was carried for more than three months, or whose centre was closed, becomes a case, once. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class CollectionDueIT {

    @Resource
    private UserTransaction transaction;

    @Inject
    private Rows rows;

    @Inject
    private CollectionDueDesk desk;

    private final long centre = TimeOrderedId.next();
    private final String code = "CD" + Long.toString(centre, 36).toUpperCase(Locale.ROOT);

    @BeforeEach
    void aCentre() throws Exception {
        change(
                "INSERT INTO service_centre (id, code, name, province_code) VALUES (?, ?, '催收中心', '430000')",
                centre,
                code);
    }

    /** The month lies long ago, so that no other test counts it. */
    private void owes(String month, String publishedOn) throws Exception {
        change(
                "INSERT INTO statement (id, statement_no, month, centre_id, run_id, state, total, calculated_at, calculated_by, published_by,"
                        + " published_at, sha256) VALUES (?, ?, ?, ?, ?, 'CARRIED_FORWARD', -20, '2001-12-06', 'hq.accounts', 'hq.accounts', ?, ?)",
                TimeOrderedId.next(),
                "JS-" + code + '-' + month,
                month,
                centre,
                TimeOrderedId.next(),
                publishedOn,
                "0".repeat(64));
    }

    @AfterEach
    void gone() throws Exception {
        for (String table : List.of("debt_relief", "collection_instalment", "collection_event")) {
            change(
                    "DELETE t FROM " + table + " t JOIN collection_case k ON k.id = t.case_id WHERE k.centre_id = ?",
                    centre);
        }
        change("DELETE FROM collection_case WHERE centre_id = ?", centre);
        change("DELETE FROM statement WHERE centre_id = ?", centre);
    }

    private void sweep() throws Exception {
        transaction.begin();
        ActingAs.run(OwnAccord.AS_ACCOUNTS, desk::sweep);
        transaction.commit();
    }

    private List<String> cases() {
        return rows.list(
                "SELECT CONCAT(s.month, ' ', k.cause, ' ', k.state, ' ', k.amount) AS said FROM collection_case k"
                        + " JOIN statement s ON s.id = k.statement_id WHERE k.centre_id = ? ORDER BY s.month",
                row -> row.text("said"),
                centre);
    }

    @Test
    void whatWasCarriedTooLongBecomesACaseOnce() throws Exception {
        // The business date is 2026-10-31, and three months before it is 2026-07-31.
        owes("2001-01", "2026-07-30 10:00:00");
        owes("2001-02", "2026-07-31 10:00:00");
        sweep();
        sweep();
        assertThat(cases()).containsExactly("2001-01 CARRIED OPEN 20.00");
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM notice WHERE text_key = 'collection.notice.opened' AND audience_kind = 'CENTRE' AND audience = ?",
                        Long.toString(centre)))
                .isEqualTo(1);
    }

    @Test
    void theDebtOfAClosedCentreIsCollectedAtOnce() throws Exception {
        owes("2001-02", "2026-10-30 10:00:00");
        change("UPDATE service_centre SET closed_on = '2026-10-31' WHERE id = ?", centre);
        sweep();
        assertThat(cases()).isEmpty();
        change("UPDATE service_centre SET closed_on = '2026-10-30' WHERE id = ?", centre);
        sweep();
        assertThat(cases()).containsExactly("2001-02 CENTRE_CLOSED OPEN 20.00");
    }

    private void change(String sql, Object... args) throws Exception {
        transaction.begin();
        rows.change(sql, args);
        transaction.commit();
    }
}

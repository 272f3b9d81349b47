package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import weijie.shared.jpa.Rows;

/** Numbers of the papers of the parts loop: two letters, the month, and a count. A paper that is not stored leaves no gap. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PaperNumbers {

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** The next number of a kind of paper; until this transaction ends nobody else draws one. */
    String next(String letters) {
        LocalDate today = LocalDate.now(clock);
        String series = "%s%02d%02d".formatted(letters, today.getYear() % 100, today.getMonthValue());
        rows.change(
                "INSERT INTO paper_number (series, last_no) VALUES (?, 1) ON DUPLICATE KEY UPDATE last_no = last_no + 1",
                series);
        return series + "%04d".formatted(rows.number("SELECT last_no FROM paper_number WHERE series = ?", series));
    }
}

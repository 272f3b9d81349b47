package weijie.shared.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Numbers of papers, of the parts loop, of penalties, waivers and collection cases: two letters, the month, and a count. A paper that is not stored leaves no gap. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PaperNumbers {

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** The next number of a kind of paper; until this transaction ends nobody else draws one. */
    public String next(String letters) {
        LocalDate today = LocalDate.now(clock);
        String series = "%s%02d%02d".formatted(letters, today.getYear() % 100, today.getMonthValue());
        return series + "%04d".formatted(draw(series, 1));
    }

    /** The first of so many numbers of a series; until this transaction ends nobody else draws one of it. */
    public long draw(String series, int many) {
        rows.change(
                "INSERT INTO paper_number (series, last_no) VALUES (?, ?) ON DUPLICATE KEY UPDATE last_no = last_no + VALUES(last_no)",
                series,
                many);
        return rows.number("SELECT last_no FROM paper_number WHERE series = ?", series) - many + 1;
    }
}

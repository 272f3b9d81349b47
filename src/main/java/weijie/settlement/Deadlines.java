package weijie.settlement;

import java.time.LocalDate;
import java.util.Map;
import weijie.shared.Term;

/**
 * What is due when, as the policy says today.
 *
 * @param opens the first day on which last month is settled
 * @param closes the last one, inclusive
 * @param numbers the further days, periods and times that people have to know
 */
public record Deadlines(LocalDate opens, LocalDate closes, Map<Term, Integer> numbers) {

    public Deadlines {
        numbers = Map.copyOf(numbers);
    }
}

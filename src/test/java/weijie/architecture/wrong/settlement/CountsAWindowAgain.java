package weijie.architecture.wrong.settlement;

import java.time.LocalDate;
import weijie.shared.Term;
import weijie.shared.Terms;

/** Wrong: the window for repeats is counted where {@code RepeatWindow} could be asked. */
public class CountsAWindowAgain {

    LocalDate until(LocalDate completedOn, Terms terms) {
        return completedOn.plusMonths(terms.number(Term.REPEAT_WINDOW_MONTHS, completedOn));
    }
}

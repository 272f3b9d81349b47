package weijie.settlement.close;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * By when a statement that waits for somebody should have been dealt with. Silence is no consent: the day that passes is a reason to ask.
 *
 * @param confirmBy the last day for the centre to confirm or dispute, {@code null} when it does not wait for it
 * @param answerBy the last day for headquarters to answer its oldest dispute, {@code null} when there is none
 * @param remindedOn when the one it waits for was reminded or the delay was reported last, {@code null} when never
 * @param overdue whether the day has passed
 */
public record StatementDues(LocalDate confirmBy, LocalDate answerBy, LocalDate remindedOn, boolean overdue)
        implements Serializable {}

package weijie.payment;

import java.time.YearMonth;

/**
 * Which payments somebody asks for; {@code null} stands for all.
 *
 * @param month of the statement
 * @param words the number of a statement or a bank reference
 */
public record PaymentCriteria(YearMonth month, PaymentState state, String centreCode, String words) {}

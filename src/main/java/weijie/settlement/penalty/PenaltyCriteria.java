package weijie.settlement.penalty;

import java.time.YearMonth;

/**
 * Which penalties somebody asks for; {@code null} stands for all.
 *
 * @param month in which they were proposed
 * @param words the number of a penalty, an order or a label
 */
public record PenaltyCriteria(
        YearMonth month, PenaltyState state, PenaltyKind kind, String centreCode, String outletCode, String words) {}

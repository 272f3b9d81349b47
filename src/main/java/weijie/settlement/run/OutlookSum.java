package weijie.settlement.run;

import weijie.settlement.rule.LineKind;
import weijie.shared.Money;

/**
 * How many lines of an outlet have one reason, what they come to, and what they would if everything were done about them that can be.
 *
 * @param outletId the outlet, 0 for the centre as a whole
 * @param reasonCode the code of the reason on the lines
 * @param lines how many, at least 1
 * @param amount what they come to, signed
 * @param open how many of them may still earn something
 * @param worth what those would earn, by the prices of their days
 */
public record OutlookSum(
        long outletId, LineKind kind, String reasonCode, int lines, Money amount, int open, Money worth) {}

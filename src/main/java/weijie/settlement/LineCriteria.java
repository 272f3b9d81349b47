package weijie.settlement;

import weijie.settlement.rule.LineKind;

/** Which lines of a statement somebody asks for; {@code null} stands for all. */
public record LineCriteria(Long outletId, LineKind kind, boolean disputedOnly, String text) {

    public static final LineCriteria ALL = new LineCriteria(null, null, false, null);
}

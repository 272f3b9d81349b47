package weijie.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.repair.check.Masking;
import weijie.repair.check.Normal;
import weijie.repair.check.RecordField;

/**
 * A search for records: beginnings of numbers and serials, a customer's telephone number as it is shown.
 *
 * @param q what was typed, not blank
 * @param scope within which is searched
 */
record OrderSearch(String q, Scope scope) {

    /** SQL and the values of its places. */
    record Sql(String text, List<Object> params) {}

    /** What one column is asked for. */
    private record Term(String column, String like) {}

    private List<Term> terms() {
        String number = beginning(Normal.of(RecordField.ORDER_NO, q));
        List<Term> terms = new ArrayList<>(List.of(new Term("order_no", number), new Term("serial_no", number)));
        Masking.alike(q.strip()).ifPresent(phone -> terms.add(new Term("customer_phone", phone)));
        return terms;
    }

    /** The condition on {@code repair_order o} as it is, for records that are walked anyway. */
    Sql asCondition() {
        List<Term> terms = terms();
        return new Sql(
                terms.stream()
                        .map(term -> "o." + term.column() + " like ?")
                        .collect(Collectors.joining(" or ", "(", ")")),
                new ArrayList<>(terms.stream().map(Term::like).toList()));
    }

    /** The condition that the hits are gathered first, each from its own index and only within the scope. */
    Sql asGathered() {
        Sql hits = hits();
        return new Sql("o.id in (select hit.id from (" + hits.text() + ") hit)", hits.params());
    }

    /** Asks how many hits there are, up to one more than are gathered. */
    Sql count() {
        Sql hits = hits();
        return new Sql("select count(*) from (" + hits.text() + ") hit", hits.params());
    }

    private Sql hits() {
        String within = scope.isCentre() ? "s.centre_id = ? and " : scope.isOutlet() ? "s.outlet_id = ? and " : "";
        List<String> each = new ArrayList<>();
        List<Object> params = new ArrayList<>();
        for (Term term : terms()) {
            each.add("(select s.id from repair_order s where " + within + "s." + term.column() + " like ? limit "
                    + (OrderQuery.GATHERED_MOST + 1) + ")");
            if (!scope.isAll()) {
                params.add(scope.isCentre() ? scope.centreId() : scope.outletId());
            }
            params.add(term.like());
        }
        return new Sql(String.join(" union ", each), params);
    }

    /** What matches all texts that begin so. */
    static String beginning(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }
}

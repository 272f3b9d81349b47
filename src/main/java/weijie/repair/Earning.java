package weijie.repair;

/**
 * Which stored records {@code o} the month would pay if it came now, but for the other records of their units: for estimates and for the
 * windows of repeats. Lists ask it of what they show and of what they sum, so that both say the same.
 */
final class Earning {

    private static final String IN_WARRANTY =
            "(o.claimed_warranty is null or o.claimed_warranty = 'IN') and (o.purchased_on is null or o.accepted_on <= (select"
                    + " date_add(o.purchased_on, interval w.months month) from warranty_term w where w.category_code = o.category_code"
                    + " and w.valid_from <= o.purchased_on and (w.valid_to is null or w.valid_to >= o.purchased_on)"
                    + " order by w.valid_from desc limit 1))";

    /** A draft is taken for what it will be once it is handed in. */
    private static final String SOUND =
            "(o.settlement_status in ('VALIDATED', 'HELD', 'INCLUDED', 'SETTLED') or o.settlement_status is null"
                    + " or o.settlement_status in ('DRAFT', 'SUBMITTED') and not exists (select 1 from order_finding a"
                    + " where a.order_id = o.id and a.severity = 'ABNORMAL'))";

    private static final String BY_ITSELF =
            SOUND + " and (o.held_decision is null or o.held_decision <> 'REFUSED') and " + IN_WARRANTY;

    private Earning() {}

    /** A condition: the manufacturer pays for the work, by what is claimed and by the term of the category. */
    static String inWarranty() {
        return "(" + IN_WARRANTY + ")";
    }

    /**
     * What a record can do in the chain of its unit, the name of a {@link weijie.shared.RepeatChain.Part}. What is invalid or fabricated was
     * never payable, whatever was paid for it.
     */
    static String part() {
        return "case when o.unrepaired or o.repair_level = 'DETECT_UPGRADE' or o.settlement_status in ('INVALID', 'CONFIRMED_FAKE') then 'ASIDE'"
                + " when o.settled_kind = 'PAYABLE' then 'PAID' when o.settled_kind is null and " + BY_ITSELF
                + " then 'OPEN' else 'ASIDE' end";
    }

    /** A condition: handed over, and paid unless it repeats another one. */
    static String pays() {
        return "o.completed_on is not null and o.level_word is null"
                + " and (o.settlement_status is null or o.settlement_status <> 'HELD')"
                + " and (o.settled_kind = 'PAYABLE' or o.settled_kind is null and " + BY_ITSELF + ")";
    }
}

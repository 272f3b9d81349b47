package weijie.parts.forecast;

import java.util.stream.IntStream;

/**
 * How stock is kept.
 *
 * @param leadMonths until what was ordered has come
 * @param servicePercent in how many of a hundred such times the stock shall last, below 100
 * @param coverMonths how many months' demand is ordered beyond the reorder point
 */
public record StockPlan(int leadMonths, int servicePercent, int coverMonths) {

    /** What must last until the next order has come: it is looked at once a month, and then the order is on its way. */
    public int protectedMonths() {
        return leadMonths + 1;
    }

    /**
     * At fewer pieces than this one orders.
     *
     * @param monthly what a month is expected to want
     */
    int reorderPoint(Demand known, double monthly) {
        if (monthly <= 0) {
            return 0;
        }
        double scatter = IntStream.range(0, known.length())
                .mapToDouble(month -> Math.pow(known.in(month) - monthly, 2))
                .average()
                .orElse(0);
        return new LeadTimeDemand(monthly * protectedMonths(), scatter * protectedMonths())
                .enoughFor(servicePercent / 100.0);
    }

    /** Up to so many pieces one orders. */
    int orderUpTo(int reorderPoint, double monthly) {
        return reorderPoint + (int) Math.ceil(monthly * coverMonths);
    }

    /**
     * What it costs to have had so many pieces when so many were wanted, in pieces held. A piece that is missing costs as much as makes
     * this service the cheapest one.
     */
    double cost(int had, int wanted) {
        double missing = (double) servicePercent / (100 - servicePercent);
        return had >= wanted ? had - wanted : missing * (wanted - had);
    }
}

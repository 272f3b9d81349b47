package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/**
 * The numbers that records get by themselves: the centre's code, the accepted day and a count, such as {@code FC432611030012}. Numbers
 * that came from spreadsheets or were typed are stepped over, and a number drawn for a record that is not stored is drawn again.
 */
@ApplicationScoped
class OrderNumbers {

    private static final int DIGITS = 4;

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    /** What the numbers of a centre's day begin with; the mark in it is kept from people, who number their records themselves. */
    static String beginning(String centreCode, LocalDate day) {
        return "%s%02d%02d%02d-Z".formatted(centreCode, day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
    }

    /** A number that is never drawn and comes behind all that are, for a record that is only looked at. */
    static String undrawn(String beginning) {
        return beginning + 'X';
    }

    /** The next free number; until this transaction ends nobody else draws one with this beginning. */
    String next(String beginning) {
        // An insert that finds its row locks it; so does one that makes it, and a second one waits for either.
        entities.createNativeQuery(
                        "insert into order_number (beginning, last_no) values (?, 0) on duplicate key update last_no = last_no")
                .setParameter(1, beginning)
                .executeUpdate();
        int counted = ((Number)
                        entities.createNativeQuery("select last_no from order_number where beginning = ? for update")
                                .setParameter(1, beginning)
                                .getSingleResult())
                .intValue();
        return beginning + ("%0" + DIGITS + "d").formatted(Math.max(counted, stored(beginning)) + 1);
    }

    /** The largest count that any record has. */
    private int stored(String beginning) {
        String last = (String) entities.createNativeQuery("select max(order_no) from repair_order where order_no"
                        + " between ? and ? and substring(order_no, ?) regexp '^[0-9]{" + DIGITS + "}$'")
                .setParameter(1, beginning + "0".repeat(DIGITS))
                .setParameter(2, beginning + "9".repeat(DIGITS))
                .setParameter(3, beginning.length() + 1)
                .getSingleResult();
        return last == null ? 0 : Integer.parseInt(last.substring(beginning.length()));
    }

    /** Counts the number as given away. */
    void use(String beginning, String number) {
        entities.createNativeQuery("update order_number set last_no = ? where beginning = ?")
                .setParameter(1, Integer.parseInt(number.substring(beginning.length())))
                .setParameter(2, beginning)
                .executeUpdate();
    }
}

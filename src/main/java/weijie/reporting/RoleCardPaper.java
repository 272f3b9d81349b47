package weijie.reporting;

import java.util.List;

/**
 * A role on one page: what its people do first, where the rest is, the keys, and the days by which things are due; in the reader's words.
 *
 * @param role how the role is called
 * @param asOf the day of which the numbers of the policy are
 * @param rows in the order in which they are printed, those of a section together
 */
public record RoleCardPaper(String role, String asOf, List<Entry> rows) {

    /** One line of a section. */
    public record Entry(String section, String name, String text) {}

    public RoleCardPaper {
        rows = List.copyOf(rows);
    }
}

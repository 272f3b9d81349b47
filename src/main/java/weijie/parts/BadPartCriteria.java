package weijie.parts;

/**
 * Which bad parts a list shows; {@code null} does not limit.
 *
 * @param outlet the code of the outlet they were taken out at
 * @param centre the code of the centre that answers for them
 * @param part a part's code
 * @param label the beginning of a label
 * @param parcel a parcel's number
 * @param judged whether an inspection has given a verdict
 * @param overdue whether they are still to be sent though their day has passed
 * @param disputed whether the centre's objection to the verdict waits for an answer
 */
public record BadPartCriteria(
        String outlet,
        String centre,
        BadPartState state,
        PartGroup group,
        String part,
        String orderNo,
        String label,
        String parcel,
        boolean judged,
        boolean overdue,
        boolean disputed) {}

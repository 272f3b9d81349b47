package weijie.settlement.close;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A package of a published month that was made.
 *
 * @param sha256 of the file: made again of the same month it is the same
 * @param files in it, the two indexes left out
 * @param unpublished statements of the month that are not in it
 * @param madeAt UTC
 */
public record MonthPackage(
        String month,
        String fileName,
        String sha256,
        long bytes,
        int files,
        int statements,
        int unpublished,
        String madeBy,
        LocalDateTime madeAt)
        implements Serializable {}

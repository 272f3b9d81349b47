package weijie.identity;

import java.time.LocalDateTime;

/**
 * How an account stands with its second factor.
 *
 * @param since when it was enrolled, in UTC; {@code null} when it is not
 * @param codesLeft recovery codes not spent yet
 * @param demanded whether the policy wants one of this account
 */
public record FactorRow(LocalDateTime since, int codesLeft, boolean demanded) {

    public boolean isEnrolled() {
        return since != null;
    }
}

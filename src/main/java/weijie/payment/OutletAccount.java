package weijie.payment;

import java.io.Serializable;
import java.util.List;

/**
 * The account of one outlet with a centre, claim by claim.
 *
 * @param claims the oldest first
 * @param waivers the latest first
 * @param mayWaive whether the caller may give up some of them
 */
public record OutletAccount(OutletClaimRow sums, List<Claim> claims, List<ClaimWaiverRow> waivers, boolean mayWaive)
        implements Serializable {}

package weijie.payment;

import java.io.Serializable;
import java.util.List;

/**
 * The account of one outlet with a centre, claim by claim.
 *
 * @param claims the oldest first
 * @param waivers the latest first
 * @param mayWaive whether the caller may give up some of them
 * @param movedTo the name of the centre that the outlet belongs to by now; {@code null} while it is this one, or none
 */
public record OutletAccount(
        OutletClaimRow sums, List<Claim> claims, List<ClaimWaiverRow> waivers, boolean mayWaive, String movedTo)
        implements Serializable {}

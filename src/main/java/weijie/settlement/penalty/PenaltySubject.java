package weijie.settlement.penalty;

/**
 * What a penalty is about and who answers for it.
 *
 * @param outletId the outlet that is to blame, or {@code null} for the centre alone
 * @param orderId the record, or {@code null}
 * @param pieceId the returned part, or {@code null}
 * @param claimId the claim of an inspection it is made of, or {@code null}
 */
record PenaltySubject(
        long centreId, Long outletId, Long orderId, String orderNo, Long pieceId, String label, Long claimId) {}

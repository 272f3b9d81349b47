package weijie.ledger;

import weijie.shared.Reference;

/**
 * An entry as the database keeps it.
 *
 * @param canonical what is hashed: a line for the entry and one for each posting
 * @param previous the hash it follows, {@code null} when it has no link
 * @param hash {@code null} when it has no link
 */
record ChainedEntry(long no, String canonical, String previous, String hash) {

    private static final int CENTRE_ID = 4;
    private static final int CENTRE_CODE = 5;
    private static final int SOURCE_KIND = 6;
    private static final int SOURCE_NO = 7;

    /** Whether it is about a centre. */
    boolean isOf(long centreId) {
        return field(CENTRE_ID).equals(Long.toString(centreId));
    }

    /** As {@link #isOf(long)}, by the centre's code. */
    boolean isOf(String centreCode) {
        return field(CENTRE_CODE).equals(centreCode);
    }

    /** Whether a paper caused it. */
    boolean comesFrom(Reference paper) {
        return field(SOURCE_KIND).equals(paper.kind()) && field(SOURCE_NO).equals(paper.id());
    }

    private String field(int at) {
        return canonical.split("\t", at + 2)[at];
    }

    /** With another of its postings, which was read as an entry of its own. */
    ChainedEntry and(ChainedEntry posting) {
        return new ChainedEntry(
                no, canonical + posting.canonical.substring(posting.canonical.indexOf('\n') + 1), previous, hash);
    }

    /** Whether it is the entry after another, whose hash is given, and is as it was hashed. */
    boolean follows(String before) {
        return before.equals(previous) && HashChain.hash(canonical, before).equals(hash);
    }
}

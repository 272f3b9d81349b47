package weijie.ledger;

import java.util.List;

/**
 * The part of the chain that a paper's entries stand in: from the first of them to the last, or to where the paper was anchored.
 *
 * @param before the hash that the first link follows
 * @param links without a gap
 * @param anchorNo the entry that the chain ended with when the paper was posted
 * @param anchorHash its hash
 */
public record ChainPart(String before, List<Link> links, long anchorNo, String anchorHash) {

    /**
     * One entry.
     *
     * @param canonical what is hashed, {@code null} for entries of other papers
     */
    public record Link(long no, String canonical, String hash) {}

    public ChainPart {
        links = List.copyOf(links);
    }
}

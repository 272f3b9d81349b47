package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.shared.Reference;
import weijie.shared.jpa.Rows;

/**
 * The chain as a file that can be checked without the system: the entries that somebody may see in their canonical form with their
 * hashes, of the others the hashes alone, so that the chain is whole.
 */
@ApplicationScoped
public class LedgerProofs {

    private static final String FIRST_LINE = "weijie-ledger-proof\t1\n";

    @Inject
    ChainedEntries entries;

    @Inject
    Rows rows;

    /** The part of the chain that a paper's entries stand in; nothing before the paper was posted. */
    public Optional<ChainPart> of(Reference source) {
        return rows.first(
                        """
                        SELECT a.entry_no, a.hash, COALESCE(MIN(e.entry_no), a.entry_no) AS first_no, COALESCE(MAX(e.entry_no), 0) AS last_no
                        FROM ledger_anchor a LEFT JOIN ledger_entry e ON e.source_kind = a.kind AND e.source_no = a.reference_no
                        WHERE a.kind = ? AND a.reference_no = ? GROUP BY a.entry_no, a.hash""",
                        row -> new Stretch(
                                row.number("first_no"),
                                Math.max(row.number("last_no"), row.number("entry_no")),
                                row.number("entry_no"),
                                row.text("hash")),
                        source.kind(),
                        source.id())
                .map(stretch -> part(stretch, source));
    }

    private record Stretch(long first, long last, long anchorNo, String anchorHash) {}

    private ChainPart part(Stretch stretch, Reference source) {
        List<ChainPart.Link> links = new ArrayList<>();
        String[] before = {HashChain.BEGINNING};
        entries.between(stretch.first(), stretch.last(), entry -> {
            if (links.isEmpty()) {
                before[0] = entry.previous();
            }
            links.add(new ChainPart.Link(entry.no(), entry.comesFrom(source) ? entry.canonical() : null, entry.hash()));
        });
        return new ChainPart(before[0], links, stretch.anchorNo(), stretch.anchorHash());
    }

    /**
     * Writes the chain.
     *
     * @param centre the code of the centre whose entries are shown, or {@code null} for all
     */
    void write(String centre, Scope scope, Appendable to) {
        try {
            to.append(FIRST_LINE);
            Tail tail = new Tail();
            entries.each(entry -> {
                append(to, shown(entry, centre, scope));
                tail.no = entry.no();
                tail.hash = entry.hash();
            });
            to.append("head\t" + tail.no + '\t' + tail.hash + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last entry that was written. */
    private static final class Tail {
        private long no;
        private String hash = HashChain.BEGINNING;
    }

    private static String shown(ChainedEntry entry, String centre, Scope scope) {
        boolean mine = scope.isAll() || scope.isCentre() && entry.isOf(scope.centreId());
        return mine && (centre == null || entry.isOf(centre))
                ? entry.canonical() + "hash\t" + entry.hash() + '\n'
                : "link\t" + entry.no() + '\t' + entry.hash() + '\n';
    }

    private static void append(Appendable to, String text) {
        try {
            to.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

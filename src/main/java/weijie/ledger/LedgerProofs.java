package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import weijie.network.Scope;

/**
 * The chain as a file that can be checked without the system: the entries that somebody may see in their canonical form with their
 * hashes, of the others the hashes alone, so that the chain is whole.
 */
@ApplicationScoped
public class LedgerProofs {

    private static final String FIRST_LINE = "weijie-ledger-proof\t1\n";

    @Inject
    ChainedEntries entries;

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

package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import weijie.shared.Invariant;

/**
 * Every entry is as it was hashed and follows the one before it without a gap, the head is the last of them, and each anchor still names
 * the hash of its entry.
 */
@ApplicationScoped
public class LedgerChainIsUnbroken implements Invariant {

    @Inject
    ChainedEntries entries;

    @Inject
    LedgerAnchors anchors;

    @Override
    public String code() {
        return "LEDGER_CHAIN";
    }

    @Override
    public Finding check() {
        Walk walk = new Walk();
        entries.each(walk::step);
        anchors.disagreeing().forEach(walk::broken);
        return walk.finding();
    }

    /** Goes along the chain. After a break it goes on from the hash that stands there, so that each break is counted once. */
    static final class Walk {

        private final List<String> first = new ArrayList<>();
        private long counted;
        private long wrong;
        private long lastNo;
        private String lastHash = HashChain.BEGINNING;

        void step(ChainedEntry entry) {
            counted++;
            if (entry.no() != lastNo + 1 || !entry.follows(lastHash)) {
                broken(Long.toString(entry.no()));
            }
            lastNo = entry.no();
            lastHash = entry.hash() == null ? "" : entry.hash();
        }

        void broken(String what) {
            wrong++;
            if (first.size() < SHOWN_MOST) {
                first.add(what);
            }
        }

        Finding finding() {
            return new Finding(counted, wrong, String.join(" ", first));
        }
    }

    private static final int SHOWN_MOST = 5;
}

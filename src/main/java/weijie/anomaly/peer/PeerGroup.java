package weijie.anomaly.peer;

import java.util.EnumSet;
import java.util.Set;

/** With whom an outlet is compared, the narrowest first; a wider one is taken when too few are left. */
public enum PeerGroup {
    /** Same province, same product, same size. */
    PROVINCE {
        @Override
        boolean holds(OutletFigures one, OutletFigures other) {
            return CATEGORY.holds(one, other) && one.provinceCode().equals(other.provinceCode());
        }
    },
    /** Same product and same size, anywhere. */
    CATEGORY {
        @Override
        boolean holds(OutletFigures one, OutletFigures other) {
            return SIZE.holds(one, other) && one.category().equals(other.category());
        }
    },
    /** Same size, anywhere and whatever is repaired. */
    SIZE {
        @Override
        boolean holds(OutletFigures one, OutletFigures other) {
            return one.size() == other.size();
        }
    },
    /** All others. */
    ALL {
        @Override
        boolean holds(OutletFigures one, OutletFigures other) {
            return true;
        }
    },
    /** Everybody, with what category and province let one expect. */
    ADJUSTED {
        @Override
        boolean holds(OutletFigures one, OutletFigures other) {
            return true;
        }
    };

    /** Those that are chosen from. */
    static final Set<PeerGroup> OF_PEERS = EnumSet.range(PROVINCE, ALL);

    abstract boolean holds(OutletFigures one, OutletFigures other);
}

package weijie.architecture.wrong.shared;

import weijie.repair.SettlementStatus;

/** Something everybody may use, and which itself uses a feature. */
public class LooksUp {

    SettlementStatus status() {
        return SettlementStatus.values()[0];
    }
}

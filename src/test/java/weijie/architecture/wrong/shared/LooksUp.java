package weijie.architecture.wrong.shared;

import weijie.repair.RepairStatus;

/** Something everybody may use, and which itself uses a feature. */
public class LooksUp {

    RepairStatus status() {
        return RepairStatus.values()[0];
    }
}

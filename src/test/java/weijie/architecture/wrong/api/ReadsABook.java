package weijie.architecture.wrong.api;

import weijie.repair.RepairOrders;

/** A door that reads the store without asking the desk who may see what. */
public class ReadsABook {

    RepairOrders orders;
}

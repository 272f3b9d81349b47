package weijie.architecture.wrong.repair;

import weijie.network.OutletDesk;

/** A feature that does another feature's work. */
public class BorrowsADesk {

    OutletDesk desk;
}

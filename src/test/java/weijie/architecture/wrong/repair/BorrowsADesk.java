package weijie.architecture.wrong.repair;

import weijie.network.NetworkDesk;

/** A feature that does another feature's work. */
public class BorrowsADesk {

    NetworkDesk desk;
}

package weijie.architecture.wrong.repair;

/** A desk at which everybody may do everything. */
public class UnguardedDesk {

    public void approve(String orderNo) {}
}

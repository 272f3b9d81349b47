package weijie.architecture.wrong.repair;

/** Nobody uses it, and nobody calls its method. */
public final class LeftBehind {

    void wasCalledOnce() {}
}

package weijie.architecture.wrong.settlement;

/** Has the name of a class that stands in another room. */
public final class OrderManager {}

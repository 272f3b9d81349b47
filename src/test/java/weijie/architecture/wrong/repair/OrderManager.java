package weijie.architecture.wrong.repair;

/** A name that says nothing. */
public class OrderManager {}

package weijie.identity;

/** Told within this package when an account is no longer what it was: what is remembered of it is forgotten after the commit. */
record AccountChanged(String userName) {}

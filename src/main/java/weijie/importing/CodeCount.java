package weijie.importing;

import weijie.repair.check.Severity;

/** How often one kind of finding occurs in a batch. */
public record CodeCount(String code, Severity severity, int count) {}

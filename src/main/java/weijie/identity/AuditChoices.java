package weijie.identity;

import java.io.Serializable;
import java.util.List;

/** What one may look for in the audit log: the kinds of record and the verbs that stand in it, as they are stored. */
public record AuditChoices(List<String> kinds, List<String> verbs) implements Serializable {}

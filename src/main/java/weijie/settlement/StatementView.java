package weijie.settlement;

import java.io.Serializable;
import java.util.List;

/** A statement with everything a person needs to judge it but its lines, which are listed apart. */
public record StatementView(
        StatementRow head,
        List<StatementPartRow> parts,
        List<DisputeRow> disputes,
        List<StatementEventRow> events,
        List<StatementVerb> verbs)
        implements Serializable {}

package weijie.settlement;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A statement with everything a person needs to judge it but its lines, which are listed apart.
 *
 * @param amounts what it comes to, for an outlet its own part
 * @param partAmounts what each part comes to, by outlet
 */
public record StatementView(
        StatementRow head,
        StatementAmounts amounts,
        List<StatementPartRow> parts,
        Map<Long, StatementAmounts> partAmounts,
        List<DisputeRow> disputes,
        List<StatementEventRow> events,
        List<StatementVerb> verbs)
        implements Serializable {}

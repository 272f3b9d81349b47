package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import weijie.network.Scope;
import weijie.shared.Texts;

/**
 * Every line of a month as the REST contract's csv: sorted by centre, outlet, order and kind, LF, quotes where a field needs them.
 * The same facts give the same bytes.
 */
@ApplicationScoped
public class LinesCsv {

    private static final String HEADER =
            "orderNo,centreCode,outletCode,kind,clause,amount,reasonCode,reason,relatedOrderNo,originMonth\n";

    @Inject
    StatementLines lines;

    void write(YearMonth month, Scope scope, Appendable to, Texts texts) {
        try {
            to.append(HEADER);
            lines.eachOfMonth(month, visible(scope), scope.isAll(), line -> row(line, month, scope, to, texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A centre sees its lines once they were calculated formally, an outlet once they were published. */
    private static String visible(Scope scope) {
        if (scope.isCentre()) {
            return "AND l.centre_id = " + scope.centreId();
        }
        if (scope.isOutlet()) {
            return "AND l.outlet_id = " + scope.outletId()
                    + " AND EXISTS (SELECT 1 FROM statement s WHERE s.run_id = l.run_id"
                    + " AND s.centre_id = l.centre_id AND s.residual_no = l.residual_no AND s.sha256 IS NOT NULL)";
        }
        return "";
    }

    private static void row(StatementLineRow line, YearMonth month, Scope scope, Appendable to, Texts texts) {
        ExplainedLine explained = ExplainedLine.of(line, month.toString(), scope, texts);
        try {
            field(to, line.orderNo()).append(',');
            field(to, line.centreCode()).append(',');
            field(to, line.outletCode()).append(',');
            to.append(line.kind().name()).append(',').append(line.clause()).append(',');
            to.append(line.amount().toString())
                    .append(',')
                    .append(line.reasonCode())
                    .append(',');
            field(to, explained.reason()).append(',');
            field(to, explained.relatedOrderNo() == null ? "" : explained.relatedOrderNo())
                    .append(',');
            to.append(line.originMonth()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Appendable field(Appendable to, String value) throws IOException {
        if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return to.append(value);
        }
        return to.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
}

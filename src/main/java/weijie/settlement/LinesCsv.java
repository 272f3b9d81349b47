package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.stream.Stream;
import weijie.network.Scope;
import weijie.shared.Csv;
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
        head(to);
        lines.eachOfMonth(
                month,
                visible(scope),
                scope.isAll(),
                line -> row(ExplainedLine.of(line, month.toString(), scope, texts), to));
    }

    /** The head of the csv. */
    public static void head(Appendable to) {
        try {
            to.append(HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that are at hand, below a {@link #head}. */
    public static void rows(Stream<ExplainedLine> all, Appendable to) {
        all.forEach(line -> row(line, to));
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

    private static void row(ExplainedLine explained, Appendable to) {
        StatementLineRow line = explained.line();
        try {
            Csv.field(to, line.orderNo()).append(',');
            Csv.field(to, line.centreCode()).append(',');
            Csv.field(to, line.outletCode()).append(',');
            to.append(line.kind().name()).append(',').append(line.clause()).append(',');
            to.append(line.amount().toString())
                    .append(',')
                    .append(line.reasonCode())
                    .append(',');
            Csv.field(to, explained.reason()).append(',');
            Csv.field(to, explained.relatedOrderNo() == null ? "" : explained.relatedOrderNo())
                    .append(',');
            to.append(line.originMonth()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

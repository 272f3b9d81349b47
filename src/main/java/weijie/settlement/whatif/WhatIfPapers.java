package weijie.settlement.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.policy.SupposedTerms;
import weijie.reporting.ReportPrinter;
import weijie.reporting.SheetColumn;
import weijie.reporting.TablePaper;
import weijie.reporting.TableSheet;
import weijie.shared.Caller;
import weijie.shared.Money;
import weijie.shared.Texts;

/** Who would win and lose as a paper and as a spreadsheet: outlet by outlet, with what was supposed and what could not be judged above. */
@ApplicationScoped
public class WhatIfPapers {

    private static final int NAME_WIDTH = 24;

    @Inject
    WhatIfDesk desk;

    @Inject
    ReportPrinter printer;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A result to be written. */
    public record MadeWhatIf(String fileName, Content content) {

        /** Writes the file to the stream it is given. */
        @FunctionalInterface
        public interface Content {
            void writeTo(OutputStream out) throws IOException;
        }
    }

    /** A result as a PDF, as {@link WhatIfDesk#result}. */
    public MadeWhatIf pdf(long id, Texts texts) {
        WhatIfResult result = desk.taken(id, ".pdf");
        TablePaper paper = paper(result, texts);
        return new MadeWhatIf(name(result) + ".pdf", out -> printer.table(paper, texts.locale(), out));
    }

    /** The same rows as a spreadsheet. */
    public MadeWhatIf xlsx(long id, Texts texts) {
        WhatIfResult result = desk.taken(id, ".xlsx");
        TablePaper paper = paper(result, texts);
        return new MadeWhatIf(name(result) + ".xlsx", out -> TableSheet.write(paper, texts.locale(), out));
    }

    private static String name(WhatIfResult result) {
        return "what-if-" + result.wish().from() + '-' + result.wish().to();
    }

    private TablePaper paper(WhatIfResult result, Texts texts) {
        List<TablePaper.Line> rows = new ArrayList<>();
        result.outlets().forEach(place -> rows.add(line(place.centreCode(), place.name(), place.figures())));
        if (!rows.isEmpty()) {
            rows.add(line(texts.get("settlement.whatIf.total"), "", result.total())
                    .asSum());
        }
        return new TablePaper(
                TablePaper.Shape.WIDE,
                texts.get("settlement.whatIf.title"),
                null,
                facts(result, texts),
                columns(texts),
                rows,
                texts.get("settlement.whatIf.never"),
                texts.get("settlement.whatIf.none"),
                List.of(),
                texts.get("paper.parts.printed", caller.displayName(), LocalDate.now(clock)),
                notes(result, texts));
    }

    /** What could not be judged again, which is to be read with the figures. */
    private static List<String> notes(WhatIfResult result, Texts texts) {
        return Stream.concat(
                        Stream.of(texts.get(
                                "settlement.whatIf.keptCounts", result.repeatsKept(), result.penaltiesKept())),
                        result.limits().stream().map(limit -> limit.in(texts)))
                .toList();
    }

    private static List<SheetColumn> columns(Texts texts) {
        return List.of(
                SheetColumn.text(texts.get("settlement.centre"), 8),
                SheetColumn.text(texts.get("settlement.outlet"), NAME_WIDTH),
                SheetColumn.number(texts.get("settlement.whatIf.orders")),
                SheetColumn.number(texts.get("settlement.whatIf.changed")),
                SheetColumn.money(texts.get("settlement.whatIf.actual")),
                SheetColumn.money(texts.get("settlement.whatIf.supposed")),
                SheetColumn.money(texts.get("settlement.whatIf.penalties")),
                SheetColumn.money(texts.get("settlement.whatIf.supposedPenalties")),
                SheetColumn.money(texts.get("settlement.whatIf.postponed")),
                SheetColumn.money(texts.get("settlement.whatIf.gain")));
    }

    private static TablePaper.Line line(String centre, String outlet, WhatIfFigures figures) {
        return TablePaper.Line.of(
                centre,
                outlet,
                figures.orders(),
                figures.changed(),
                figures.actual(),
                figures.supposed(),
                figures.penalties(),
                figures.supposedPenalties(),
                figures.postponed(),
                figures.gain());
    }

    private static List<TablePaper.Fact> facts(WhatIfResult result, Texts texts) {
        WhatIfWish wish = result.wish();
        Money difference = result.total().difference();
        List<TablePaper.Fact> facts = new ArrayList<>();
        fact(facts, texts, "months", wish.from() + " – " + wish.to());
        fact(facts, texts, "difference", difference);
        fact(facts, texts, "prices", prices(wish, texts));
        fact(facts, texts, "terms", terms(wish, texts));
        return facts;
    }

    private static void fact(List<TablePaper.Fact> facts, Texts texts, String key, Object value) {
        facts.add(new TablePaper.Fact(texts.get("settlement.whatIf.fact." + key), value));
    }

    /** The prices of a supposition in one line. */
    public static String prices(WhatIfWish wish, Texts texts) {
        if (wish.prices().isEmpty()) {
            return texts.get("settlement.whatIf.asThen");
        }
        return wish.prices().stream()
                .map(price -> String.join(
                                " ",
                                price.categoryCode(),
                                price.provinceCode(),
                                texts.get("settlement.level." + price.level()),
                                price.price().toString())
                        .strip())
                .collect(Collectors.joining(texts.get("settlement.whatIf.and")));
    }

    /** The numbers of a supposition in one line. */
    public static String terms(WhatIfWish wish, Texts texts) {
        if (wish.terms().isEmpty()) {
            return texts.get("settlement.whatIf.asThen");
        }
        return wish.terms().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(term -> new NamedTerm(term.getKey()).in(texts) + " " + value(term.getValue(), texts))
                .collect(Collectors.joining(texts.get("settlement.whatIf.and")));
    }

    private static String value(String value, Texts texts) {
        return SupposedTerms.OFF.equals(value) ? texts.get("settlement.whatIf.off") : value;
    }
}

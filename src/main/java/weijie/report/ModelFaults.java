package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weijie.shared.Texts;

/** What breaks in which model: the faults of settled repairs, each with its share of the group and how often the unit had been repaired before. */
@ApplicationScoped
class ModelFaults extends Report {

    @Inject
    ReportSums sums;

    /** A group with all that broke in it. */
    private record Group(String name, List<ReportSums.Fault> faults) {

        long lines() {
            return faults.stream().mapToLong(ReportSums.Fault::lines).sum();
        }
    }

    ModelFaults() {
        super("faults", ALL, true, Grouping.MODEL, Grouping.CATEGORY, Grouping.CENTRE, Grouping.MONTH);
    }

    @Override
    ReportTable make(AskedReport asked, Texts texts) {
        TableInWork table = begin(asked, texts)
                .by()
                .words("fault")
                .count("settledOrders")
                .share("ofGroup")
                .count("repairedBefore")
                .share("repeatShare")
                .bars("settledOrders", false);
        List<Group> groups = groups(asked);
        groups.forEach(group -> group.faults().stream()
                .sorted(Comparator.comparingLong(ReportSums.Fault::lines)
                        .reversed()
                        .thenComparing(ReportSums.Fault::code))
                .forEach(fault -> row(table, asked.by(), group, fault, texts)));
        long lines = groups.stream().mapToLong(Group::lines).sum();
        long repeats = groups.stream()
                .flatMap(group -> group.faults().stream())
                .mapToLong(ReportSums.Fault::repeats)
                .sum();
        return table.done(Map.of(5, Shares.of(repeats, lines)));
    }

    /** Months in their order, other groups with the most first. */
    private List<Group> groups(AskedReport asked) {
        List<Group> groups = sums.faults(asked).stream()
                .collect(Collectors.groupingBy(ReportSums.Fault::group, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
        return asked.by() == Grouping.MONTH
                ? groups
                : groups.stream()
                        .sorted(Comparator.comparingLong(Group::lines).reversed())
                        .toList();
    }

    private static void row(TableInWork table, Grouping by, Group group, ReportSums.Fault fault, Texts texts) {
        String named = named(fault, texts);
        table.row(
                group.name(),
                named,
                fault.lines(),
                Shares.of(fault.lines(), group.lines()),
                fault.repeats(),
                Shares.of(fault.repeats(), fault.lines()));
        table.bar(by == Grouping.MONTH ? group.name() : named, fault.lines());
    }

    private static String named(ReportSums.Fault fault, Texts texts) {
        if (fault.code().isEmpty()) {
            return texts.get("report.noFault");
        }
        return fault.name() == null ? fault.code() : fault.code() + ' ' + fault.name();
    }
}

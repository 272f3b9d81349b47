package weijie.importing;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_PARTS;
import static weijie.shared.Role.HQ_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import weijie.catalog.CatalogSnapshots;
import weijie.job.JobDesk;
import weijie.network.NetworkSnapshots;
import weijie.network.Scope;
import weijie.policy.KnownWords;
import weijie.repair.check.Masking;
import weijie.repair.check.RecordField;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.UtcNow;

/** Where people say what a file does not say itself: what its headings mean, which of its sheets are wanted, of which year its days are. */
@ApplicationScoped
public class HeadingDesk {

    private static final int EARLIEST_YEAR = 2000;

    @Inject
    ImportJobs jobs;

    @Inject
    Batches batches;

    @Inject
    KnownHeadings known;

    @Inject
    FileStore files;

    @Inject
    NetworkSnapshots networks;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    KnownWords words;

    @Inject
    JobDesk work;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The sheets of a batch's file with their headings, the one that is read or would be read first. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public List<SheetColumns> sheets(long id, Locale locale) {
        ImportJob job = jobs.at(id, Scope.of(caller));
        return looked(job).stream()
                .map(sheet -> shown(sheet, job.kind(), locale))
                .toList();
    }

    private List<SheetGlance.Sheet> looked(ImportJob job) {
        SheetGlance glance = new SheetGlance();
        SheetReader.glance(files.read(job.sha256()), glance);
        List<SheetGlance.Sheet> sheets =
                new ArrayList<>(glance.sheets(job.kind().columns(), job.file().headingMap()));
        String read = job.sheet() == null ? job.file().sheet() : job.sheet();
        sheets.sort(
                Comparator.comparing((SheetGlance.Sheet sheet) -> !sheet.name().equals(read))
                        .thenComparing(SheetGlance.Sheet::hidden)
                        .thenComparing(sheet -> -sheet.headings().places().size()));
        return sheets;
    }

    private SheetColumns shown(SheetGlance.Sheet sheet, ImportKind kind, Locale locale) {
        Headings headings = sheet.headings();
        Map<Integer, String> guesses = HeadingGuess.of(
                sheet, kind.columns(), new RecordValues(networks.latest(), catalogs.latest(), words.latest()));
        List<String> labels = HeadingMap.labels(headings.headings());
        List<SheetColumns.FileColumn> columns = new ArrayList<>();
        for (int place = 0; place < headings.width(); place++) {
            String key = headings.column(place).map(Column::key).orElse(null);
            String guess = guesses.get(place);
            String heading = headings.headings().get(place);
            columns.add(new SheetColumns.FileColumn(
                    place,
                    labels.get(place),
                    heading,
                    masked(sheet.samples().get(place), key == null ? guess : key),
                    key,
                    guess,
                    key == null && headings.repeated().contains(heading)));
        }
        return new SheetColumns(
                sheet.name(),
                sheet.hidden(),
                sheet.headingRow(),
                columns,
                headings.missing().stream().map(column -> column.name(locale)).toList(),
                headings.missing().stream()
                        .map(column -> FindingsCsv.camel(column.key()))
                        .toList());
    }

    /** What stands in a column that nobody knows is read as people's own words. */
    private static List<String> masked(List<String> samples, String key) {
        return samples.stream()
                .map(text -> key == null ? Masking.of(RecordField.REMARK, text) : PersonalCells.shown(key, text))
                .toList();
    }

    /**
     * Has the file of a batch read with these headings, and remembers for its centre what it said.
     *
     * @param sheet the sheet to read, or {@code null} for the first whose headings fit
     * @param said the column for each heading, as the file writes it or as {@link SheetColumns.FileColumn#label} tells it apart; empty where
     *     it is not to be read
     * @throws Refusal {@code IM-027} for a column that does not exist, {@code IM-028} for one that two headings are to be, {@code IM-003}
     *     when a required one is still missing
     */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public ImportRow readAs(long id, String sheet, Map<String, String> said) {
        ImportJob job = batches.toDo(BatchVerb.READ, id);
        Map<String, String> keys = new HashMap<>();
        said.forEach((heading, key) -> keys.put(label(heading), key(job.kind(), key)));
        Map<String, String> keyed = new HashMap<>(job.file().headingMap().keys());
        keyed.putAll(keys);
        SheetGlance.Sheet wanted = wanted(job, sheet);
        HeadingMap map = onlyNews(wanted.headings().headings(), job.kind(), keyed);
        check(wanted, job.kind(), map);
        job.readHeadings(map);
        if (sheet != null) {
            job.readSheet(sheet);
        }
        known.remember(job.centreId(), job.kind(), keys.keySet(), map.memorable(), caller.userName());
        batches.note(job, BatchVerb.READ, "sheet", sheet, "columns", said);
        job.beginReading();
        ImportWork.start(job, ImportWork.Step.CHECK, work);
        return job.row();
    }

    private SheetGlance.Sheet wanted(ImportJob job, String name) {
        return looked(job).stream()
                .filter(one -> name == null || name.equals(one.name()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("IM-016", name == null ? "" : name));
    }

    private static String label(String heading) {
        return heading.startsWith("[") || heading.contains("#") ? heading : Column.plain(heading);
    }

    private static String key(ImportKind kind, String key) {
        if (key == null || key.isBlank()) {
            return "";
        }
        String plain = key.strip().replaceAll("([a-z])([A-Z0-9])", "$1_$2").toUpperCase(Locale.ROOT);
        return kind.column(plain).map(Column::key).orElseThrow(() -> Refusal.invalidField("columns", "IM-027", key));
    }

    /** What was said without what is understood anyway. */
    private static HeadingMap onlyNews(List<String> headings, ImportKind kind, Map<String, String> keys) {
        Headings understood = Headings.of(headings, kind.columns());
        List<String> labels = HeadingMap.labels(headings);
        Map<String, String> news = new HashMap<>(keys);
        for (int place = 0; place < labels.size(); place++) {
            news.remove(
                    labels.get(place), understood.column(place).map(Column::key).orElse(""));
        }
        return new HeadingMap(news);
    }

    private static void check(SheetGlance.Sheet sheet, ImportKind kind, HeadingMap map) {
        Headings headings = Headings.of(sheet.headings().headings(), kind.columns(), map);
        List<String> labels = HeadingMap.labels(sheet.headings().headings());
        Map<String, String> headingOf = new HashMap<>();
        for (int place = 0; place < labels.size(); place++) {
            String key = map.keys().getOrDefault(labels.get(place), "");
            String other = key.isEmpty()
                    ? null
                    : headingOf.put(key, headings.headings().get(place));
            if (other != null) {
                throw Refusal.invalidField(
                        "columns", "IM-028", other, headings.headings().get(place));
            }
        }
        Refusal.unless(headings.isComplete(), Refusal.Kind.INVALID, "IM-003", SheetTable.missing(headings));
    }

    /**
     * Says of which year the days are that are written without one, and has the rows judged again.
     *
     * @throws Refusal {@code IM-029} for a year before the business began or after the next
     */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public ImportRow stateYear(long id, int year) {
        ImportJob job = batches.toDo(BatchVerb.JUDGE, id);
        job.stateYear(checked(year, LocalDate.now(clock)));
        batches.note(job, BatchVerb.JUDGE, "year", year);
        job.beginCheck();
        ImportWork.start(job, ImportWork.Step.JUDGE, work);
        return job.row();
    }

    static Integer checked(Integer year, LocalDate today) {
        Refusal.unless(
                year == null || year >= EARLIEST_YEAR && year <= today.getYear() + 1,
                Refusal.Kind.INVALID,
                "IM-029",
                EARLIEST_YEAR,
                today.getYear() + 1);
        return year;
    }

    /** Makes a batch of its own of each of these sheets of a batch's file, so that every row keeps the number it has in its sheet. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public List<ImportRow> readToo(long id, List<String> sheets) {
        ImportJob job = batches.toChange(id);
        List<ImportRow> made = new ArrayList<>();
        for (String sheet : sheets) {
            Refusal.unless(
                    job.file().otherSheets().contains(sheet)
                            || job.file().unreadSheets().contains(sheet),
                    Refusal.Kind.INVALID,
                    "IM-016",
                    sheet);
            ImportJob other = job.ofSheet(jobs.nextBatchNo(LocalDate.now(clock)), sheet, caller, UtcNow.of(clock));
            jobs.add(other);
            batches.note(other, BatchVerb.READ, "sheet", sheet);
            ImportWork.start(other, ImportWork.Step.CHECK, work);
            made.add(other.row());
        }
        return made;
    }

    /** The batches of the other sheets of the same file. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS, HQ_DIRECTOR})
    public List<ImportRow> ofSameFile(long id) {
        ImportJob job = jobs.at(id, Scope.of(caller));
        return jobs.ofFile(job.sha256(), job.kind(), Scope.of(caller)).stream()
                .filter(other -> other.id() != id)
                .map(ImportJob::row)
                .toList();
    }
}

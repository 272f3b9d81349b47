package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryEntry;
import weijie.catalog.FaultCodeDesk;
import weijie.catalog.FaultCodeEntry;
import weijie.catalog.ModelDesk;
import weijie.catalog.ModelEntry;
import weijie.catalog.PartEntry;
import weijie.catalog.SparePartDesk;
import weijie.catalog.UnitDesk;
import weijie.catalog.UnitEntry;
import weijie.job.Progress;
import weijie.network.CentreDesk;
import weijie.network.CentreEntry;
import weijie.network.OutletDesk;
import weijie.network.OutletEntry;
import weijie.parts.OpeningDesk;
import weijie.parts.OpeningEntry;
import weijie.repair.check.Severity;
import weijie.shared.Refusal;
import weijie.shared.Registration;

/** Judges the rows of master data and registers them through the desks of network and catalogue. */
@ApplicationScoped
public class MasterImport {

    /** Findings of rows that were overtaken between check and storing. */
    private static final int OVERTAKEN = 50;

    @Inject
    CentreDesk centres;

    @Inject
    OutletDesk outlets;

    @Inject
    CategoryDesk categories;

    @Inject
    ModelDesk models;

    @Inject
    FaultCodeDesk faults;

    @Inject
    SparePartDesk parts;

    @Inject
    UnitDesk units;

    @Inject
    OpeningDesk openings;

    @Inject
    StagedRows rows;

    @Inject
    StagedFindings found;

    /** How many rows are new, and how many change something. */
    record Outcome(int added, int changed) {}

    /** How one kind is read and registered. */
    private record Register<E>(
            Function<MasterFields, E> read,
            Function<List<E>, List<Registration>> check,
            Function<List<E>, List<Registration>> store) {}

    Outcome judge(ImportJob job, Progress progress) {
        return pass(job, register(job.kind()), progress, false);
    }

    Outcome store(ImportJob job, Progress progress) {
        return pass(job, register(job.kind()), progress, true);
    }

    private Register<?> register(ImportKind kind) {
        return switch (kind) {
            case CENTRES ->
                new Register<>(
                        f -> new CentreEntry(
                                f.text("CODE"),
                                f.text("NAME"),
                                f.text("PROVINCE_CODE"),
                                f.text("CREDIT_CODE"),
                                f.text("CONTACT"),
                                f.text("PHONE"),
                                f.text("ADDRESS"),
                                null,
                                null),
                        centres::check,
                        centres::register);
            case OUTLETS ->
                new Register<>(
                        f -> new OutletEntry(
                                f.text("CODE"),
                                f.text("NAME"),
                                f.text("CENTRE_CODE"),
                                f.text("PROVINCE_CODE"),
                                f.text("CITY_CODE"),
                                f.text("ADDRESS"),
                                f.number("LON"),
                                f.number("LAT"),
                                f.text("CONTACT"),
                                f.text("PHONE"),
                                f.text("TAXPAYER_NAME"),
                                f.text("CREDIT_CODE"),
                                f.rate("TAX_RATE"),
                                null),
                        outlets::check,
                        outlets::register);
            case PRODUCT_CATEGORIES ->
                new Register<>(
                        f -> new CategoryEntry(
                                f.text("CODE"),
                                f.text("NAME"),
                                f.text("WARRANTY_MONTHS"),
                                null,
                                f.text("SERIAL_PATTERN"),
                                f.serialCheck("SERIAL_CHECK")),
                        categories::check,
                        categories::register);
            case PRODUCT_MODELS ->
                new Register<>(
                        f -> new ModelEntry(f.text("MODEL"), f.text("CATEGORY_CODE"), f.text("WARRANTY_MONTHS")),
                        models::check,
                        models::register);
            case FAULT_CODES ->
                new Register<>(
                        f -> new FaultCodeEntry(
                                f.text("CODE"), f.text("NAME"), f.text("HIGHEST_LEVEL"), f.text("FAULT_GROUP")),
                        faults::check,
                        faults::register);
            case PARTS ->
                new Register<>(
                        f -> new PartEntry(
                                f.text("CODE"),
                                f.text("NAME"),
                                f.text("CATEGORY_CODE"),
                                f.text("PART_CLASS"),
                                f.text("PRICE"),
                                null,
                                f.text("MUST_RETURN")),
                        parts::check,
                        parts::register);
            case PRODUCT_UNITS ->
                new Register<>(
                        f -> new UnitEntry(
                                f.text("SERIAL_NO"),
                                f.text("CATEGORY_CODE"),
                                f.text("MODEL"),
                                f.date("SHIPPED_ON"),
                                f.date("SOLD_ON")),
                        units::check,
                        units::register);
            case OPENING_STOCK ->
                new Register<>(
                        f -> new OpeningEntry(
                                f.text("LOCATION_KIND"),
                                f.text("LOCATION_CODE"),
                                f.text("PART_CODE"),
                                f.text("QUANTITY")),
                        openings::check,
                        openings::register);
            case REPAIR_RECORDS -> throw new IllegalArgumentException("repair records are no master data");
        };
    }

    private <E> Outcome pass(ImportJob job, Register<E> register, Progress progress, boolean store) {
        if (!store) {
            found.clear(job.id());
        }
        return found.sink(job.id(), findings -> pass(job, register, progress, store, findings));
    }

    private <E> Outcome pass(
            ImportJob job, Register<E> register, Progress progress, boolean store, StagedFindings.Sink findings) {
        BitSet rejected = store ? found.skippedRows(job.id()) : new BitSet();
        Headings headings = job.headings();
        Map<String, Integer> seen = new HashMap<>();
        int added = 0;
        int changed = 0;
        long done = 0;
        for (Iterator<List<StagedRow>> pages = rows.open(job.id()); pages.hasNext(); ) {
            List<StagedRow> page = pages.next();
            List<StagedRow> sound = new ArrayList<>();
            List<E> entries = new ArrayList<>();
            for (StagedRow row : page) {
                if (rejected.get(row.rowNo())) {
                    continue;
                }
                MasterFields fields = new MasterFields(row, headings);
                try {
                    fields.checkForm(job.kind(), seen);
                    E entry = register.read().apply(fields);
                    sound.add(row);
                    entries.add(entry);
                } catch (UnsoundRow e) {
                    findings.add(e.finding(), store ? OVERTAKEN : 0);
                }
                if (!store) {
                    RowForm.tell(row, headings, fields.item(), column -> false)
                            .forEach(finding -> findings.add(finding, 90));
                    fields.tell().forEach(finding -> findings.add(finding, 95));
                }
            }
            List<Registration> outcomes =
                    entries.isEmpty() ? List.of() : (store ? register.store() : register.check()).apply(entries);
            for (int i = 0; i < outcomes.size(); i++) {
                switch (outcomes.get(i).outcome()) {
                    case ADDED -> added++;
                    case CHANGED -> changed++;
                    case REFUSED ->
                        findings.add(
                                refused(sound.get(i), headings, outcomes.get(i).refusal()), store ? OVERTAKEN : 0);
                    case UNCHANGED -> {}
                }
            }
            findings.flush();
            done += page.size();
            progress.done(done);
        }
        if (!store) {
            new FileFindings(job.kind(), headings).all(job.file()).forEach(finding -> findings.add(finding, 0));
        }
        return new Outcome(added, changed);
    }

    private static ImportFindingRow refused(StagedRow row, Headings headings, Refusal why) {
        String field = why.field() == null ? null : key(why.field());
        if (field != null && headings.place(field) < 0) {
            field = headings.places().keySet().stream()
                    .map(Column::key)
                    .filter(
                            why.field().equals("category")
                                    ? "CATEGORY_CODE"::equals
                                    : why.field().equals("unitPrice")
                                            ? "PRICE"::equals
                                            : why.field().equals("repairLevel")
                                                    ? "HIGHEST_LEVEL"::equals
                                                    : key -> false)
                    .findFirst()
                    .orElse(null);
        }
        return new ImportFindingRow(
                row.rowNo(),
                new MasterFields(row, headings).item(),
                Severity.REJECTED,
                why.code(),
                field,
                field == null ? null : row.cell(headings.place(field)),
                why.args().stream().map(String::valueOf).toList(),
                null,
                null);
    }

    /** {@code provinceCode} as columns are called: {@code PROVINCE_CODE}. */
    private static String key(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}

package weijie.api.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.api.Api;
import weijie.api.BadInput;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.UploadName;
import weijie.importing.CellChanges;
import weijie.importing.CommitMode;
import weijie.importing.CorrectionDesk;
import weijie.importing.FindingsDesk;
import weijie.importing.FlagFilter;
import weijie.importing.HeadingDesk;
import weijie.importing.HeadingRow;
import weijie.importing.ImportCriteria;
import weijie.importing.ImportDesk;
import weijie.importing.ImportKind;
import weijie.importing.ImportReport;
import weijie.importing.ImportRow;
import weijie.importing.ImportState;
import weijie.importing.ImportWish;
import weijie.importing.Replacement;
import weijie.repair.check.Severity;
import weijie.reporting.ImportReportPaper;
import weijie.reporting.ReportPrinter;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** Batches of spreadsheet rows: hand in, look, correct, store, take back. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";

    @Inject
    ImportDesk desk;

    @Inject
    FindingsDesk found;

    @Inject
    CorrectionDesk corrections;

    @Inject
    HeadingDesk headings;

    @Inject
    ReportPrinter printer;

    @Context
    HttpHeaders headers;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @FormParam("file") EntityPart file,
            @QueryParam("kind") String kind,
            @QueryParam("commit") String commit,
            @QueryParam("submit") String submit,
            @QueryParam("sheet") String sheet,
            @QueryParam("year") String year) {
        Refusal.unless(file != null, Refusal.Kind.INVALID, "IM-025");
        CommitMode mode = Params.one(CommitMode.class, "commit", commit);
        ImportWish wish = new ImportWish(
                kind(kind),
                UploadName.of(file),
                mode == null ? CommitMode.NONE : mode,
                Params.flag("submit", submit),
                Params.text(sheet),
                year(year));
        return accepted(desk.upload(wish, file.getContent()));
    }

    private static Integer year(String text) {
        if (Params.text(text) == null) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new BadInput("year", "API-006", "year", text, "2026");
        }
    }

    private static ImportKind kind(String slug) {
        return ImportKind.bySlug(slug == null ? "" : slug.strip())
                .orElseThrow(() -> Refusal.invalidField(
                        "kind",
                        "IM-012",
                        slug == null ? "" : slug,
                        Arrays.stream(ImportKind.values()).map(ImportKind::slug).collect(Collectors.joining(", "))));
    }

    private Response accepted(ImportRow row) {
        return Api.accepted("/imports/" + row.id(), row.jobId(), view(row));
    }

    @GET
    public ItemsOf<Map<String, Object>> list(
            @BeanParam Paging paging,
            @QueryParam("kind") String kind,
            @QueryParam("state") String state,
            @QueryParam("q") String q) {
        ImportCriteria criteria = new ImportCriteria(
                Params.text(kind) == null ? null : kind(kind),
                Params.one(ImportState.class, "state", state),
                Params.text(q));
        return paging.of(desk.list(criteria, paging.slice()), this::view);
    }

    @GET
    @Path("{id}")
    public Map<String, Object> get(@PathParam("id") String id) {
        ImportRow row = desk.find(Params.id(id));
        Map<String, Object> json = view(row);
        if (row.lacksColumns()) {
            json.put(
                    "missingColumns",
                    headings.sheets(row.id(), texts().locale()).get(0).missingFields());
        }
        return json;
    }

    /** Sheets of a file. */
    record SheetNames(List<String> sheets) {}

    /** Makes a batch of each of these sheets. */
    @POST
    @Path("{id}/sheets")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> readToo(@PathParam("id") String id, SheetNames sheets) {
        List<ImportRow> made = headings.readToo(Params.id(id), sheets.sheets() == null ? List.of() : sheets.sheets());
        return Map.of("items", made.stream().map(this::view).toList(), "total", made.size());
    }

    /**
     * A value of a column and what takes its place.
     *
     * @param field the column as JSON names it
     * @param match {@code WHOLE}, {@code PART} or {@code PATTERN}
     * @param preview whether to tell only what would be changed
     */
    record ReplaceWish(String field, String match, String from, String to, boolean preview) {}

    /** Puts a value of a column right wherever it stands, or says where it would. */
    @POST
    @Path("{id}/replace")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> replace(@PathParam("id") String id, ReplaceWish replace) {
        long at = Params.id(id);
        Replacement replacement = new Replacement(
                Params.one(Replacement.Match.class, "match", replace.match()), replace.from(), replace.to());
        int place = place(at, replace.field());
        if (replace.preview()) {
            CellChanges changes = corrections.preview(at, place, replacement);
            return Map.of(
                    "count",
                    changes.count(),
                    "first",
                    changes.first().stream()
                            .map(one -> Map.of("rowNo", one.rowNo(), "before", one.before(), "after", one.after()))
                            .toList());
        }
        return Map.of("count", corrections.replace(at, place, replacement));
    }

    private int place(long id, String field) {
        return found.headings(id).stream()
                .filter(heading -> heading.key() != null
                        && (ImportKind.fieldName(heading.key()).equals(field)
                                || heading.key().equals(field)))
                .map(HeadingRow::place)
                .findFirst()
                .orElse(-1);
    }

    /**
     * Values of a column.
     *
     * @param field the column as JSON names it
     * @param values the value by row number
     */
    record ColumnValues(String field, Map<String, String> values) {}

    /** Puts cells of a column right, each row with its own value. */
    @POST
    @Path("{id}/cells")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> correctCells(@PathParam("id") String id, ColumnValues cells) {
        long at = Params.id(id);
        Map<Integer, String> values = new LinkedHashMap<>();
        if (cells.values() != null) {
            cells.values().forEach((rowNo, value) -> values.put((int) Params.id(rowNo), value));
        }
        corrections.correctColumn(at, place(at, cells.field()), values);
        return get(id);
    }

    /** Rows of a batch. */
    record RowNos(List<Integer> rowNos) {}

    /** Leaves rows out. */
    @POST
    @Path("{id}/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> drop(@PathParam("id") String id, RowNos rows) {
        corrections.drop(Params.id(id), rows.rowNos() == null ? List.of() : rows.rowNos());
        return get(id);
    }

    private Map<String, Object> view(ImportRow row) {
        return ImportView.of(row, texts());
    }

    private Texts texts() {
        return Api.texts(headers);
    }

    @GET
    @Path("{id}/findings")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response findings(
            @PathParam("id") String id,
            @BeanParam Paging paging,
            @QueryParam("format") String format,
            @QueryParam("severity") String severity,
            @QueryParam("code") String code,
            @QueryParam("orderNo") String orderNo) {
        long at = Params.id(id);
        ImportRow batch = desk.find(at);
        Texts texts = texts();
        if ("csv".equalsIgnoreCase(Params.text(format))) {
            StreamingOutput csv = out -> found.writeFindings(at, texts, out);
            return file(csv, CSV + ";charset=UTF-8", batch.batchNo() + "-findings.csv");
        }
        FlagFilter filter = new FlagFilter(
                Params.one(Severity.class, "severity", severity), Params.text(code), Params.text(orderNo));
        return Response.ok(paging.of(
                        found.findings(at, filter, paging.slice()),
                        finding -> ImportView.of(finding, batch.kind(), texts)))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static Response file(StreamingOutput content, String type, String name) {
        return Response.ok(content)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .build();
    }

    @GET
    @Path("{id}/errors.xlsx")
    @Produces(XLSX)
    public Response errors(@PathParam("id") String id) {
        long at = Params.id(id);
        ImportRow batch = desk.find(at);
        Texts texts = texts();
        return file(out -> found.writeErrors(at, texts, out), XLSX, batch.batchNo() + "-errors.xlsx");
    }

    /** What became of the batch, as a paper. */
    @GET
    @Path("{id}/report.pdf")
    @Produces(PDF)
    public Response report(@PathParam("id") String id) {
        Texts texts = texts();
        ImportReport report = found.report(Params.id(id), texts);
        ImportReportPaper paper = ImportView.paper(report);
        return file(out -> printer.importReport(paper, texts.locale(), out), PDF, report.batchNo() + "-report.pdf");
    }

    /** The workbook to fill in, for one kind. */
    @GET
    @Path("templates/{kind}.xlsx")
    @Produces(XLSX)
    public Response template(@PathParam("kind") String slug) {
        ImportKind kind = kind(slug);
        Texts texts = texts();
        return file(out -> desk.writeTemplate(kind, texts, out), XLSX, kind.slug() + ".xlsx");
    }

    /** A corrected error workbook; its rows replace those of the batch with the same row number. */
    @POST
    @Path("{id}/corrections")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Map<String, Object> correct(@PathParam("id") String id, @FormParam("file") EntityPart file) {
        Refusal.unless(file != null, Refusal.Kind.INVALID, "IM-025");
        corrections.correctFrom(Params.id(id), file.getContent());
        return get(id);
    }

    @POST
    @Path("{id}/commit")
    public Response commit(
            @PathParam("id") String id, @QueryParam("commit") String commit, @QueryParam("submit") String submit) {
        CommitMode mode = Params.one(CommitMode.class, "commit", commit);
        return accepted(desk.commit(
                Params.id(id), mode == null ? CommitMode.PASSED_ROWS : mode, Params.flag("submit", submit)));
    }

    /**
     * Judges the rows that are left once more, with the year of days without one; or reads the file again, because it could not be read or
     * another sheet of it is wanted.
     */
    @POST
    @Path("{id}/check")
    public Response check(
            @PathParam("id") String id, @QueryParam("year") String year, @QueryParam("sheet") String sheet) {
        Integer stated = year(year);
        if (Params.text(sheet) != null) {
            return accepted(desk.readSheet(Params.id(id), Params.text(sheet)));
        }
        return accepted(stated == null ? desk.check(Params.id(id)) : headings.stateYear(Params.id(id), stated));
    }

    @POST
    @Path("{id}/submit")
    public Map<String, Object> submit(@PathParam("id") String id) {
        desk.submit(Params.id(id));
        return get(id);
    }

    @DELETE
    @Path("{id}")
    public Map<String, Object> withdraw(@PathParam("id") String id) {
        return view(desk.withdraw(Params.id(id)));
    }
}

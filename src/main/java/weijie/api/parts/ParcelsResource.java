package weijie.api.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import weijie.api.Api;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.Why;
import weijie.parts.ClaimRow;
import weijie.parts.CountDesk;
import weijie.parts.CountEntry;
import weijie.parts.InspectionDesk;
import weijie.parts.InspectionEntry;
import weijie.parts.PaperSize;
import weijie.parts.ParcelCriteria;
import weijie.parts.ParcelDesk;
import weijie.parts.ParcelPaper;
import weijie.parts.ParcelPapers;
import weijie.parts.ParcelRow;
import weijie.parts.ParcelState;
import weijie.parts.PartGroup;
import weijie.parts.PartVerdict;
import weijie.parts.ProposalRow;
import weijie.parts.WriteOffDesk;

/** Parcels of bad parts: packed and sent by a centre, taken in, counted, inspected and ended by headquarters. */
@Path("/parts/parcels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ParcelsResource {

    @Inject
    ParcelDesk desk;

    @Inject
    CountDesk counting;

    @Inject
    InspectionDesk inspecting;

    @Inject
    WriteOffDesk ending;

    @Inject
    ParcelPapers papers;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<ParcelRow> list(
            @QueryParam("centre") String centre,
            @QueryParam("state") String state,
            @QueryParam("group") String group,
            @QueryParam("month") String month,
            @QueryParam("q") String words,
            @BeanParam Paging paging) {
        return paging.of(desk.list(
                new ParcelCriteria(
                        Params.text(centre),
                        Params.one(ParcelState.class, "state", state),
                        Params.one(PartGroup.class, "group", group),
                        Params.month("month", month),
                        Params.text(words),
                        null),
                paging.slice()));
    }

    /** What a parcel is begun with. */
    public record Begun(String centreCode, String group) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(Begun typed) {
        ParcelRow row = desk.find(desk.begin(typed.centreCode(), Params.one(PartGroup.class, "group", typed.group())));
        return Api.created("/parts/parcels/" + row.no(), row);
    }

    /** What the centre should send now, and which fees that releases. */
    @GET
    @Path("/proposal")
    public ProposalRow proposal(@QueryParam("centre") String centre) {
        return desk.proposal(Params.text(centre));
    }

    @GET
    @Path("/{no}")
    public Response find(@PathParam("no") String no) {
        ParcelRow row = desk.find(no);
        return Api.ok(row, row.version());
    }

    /** Pieces that an act is done to. */
    public record Labels(List<String> labels) {}

    @POST
    @Path("/{no}/add")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("no") String no, Labels labels) {
        desk.add(no, version(), labels.labels());
        return find(no);
    }

    @POST
    @Path("/{no}/remove")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response remove(@PathParam("no") String no, Labels labels) {
        desk.remove(no, version(), labels.labels());
        return find(no);
    }

    @POST
    @Path("/{no}/pack")
    public Response pack(@PathParam("no") String no) {
        desk.pack(no, version());
        return find(no);
    }

    /** How a parcel leaves. */
    public record Shipped(String carrier, String trackingNo, String shippedOn) {}

    @POST
    @Path("/{no}/ship")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ship(@PathParam("no") String no, Shipped typed) {
        desk.ship(no, version(), typed.carrier(), typed.trackingNo(), Params.date("shippedOn", typed.shippedOn()));
        return find(no);
    }

    @POST
    @Path("/{no}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(@PathParam("no") String no, Why why) {
        desk.cancel(no, version(), why.reason());
        return find(no);
    }

    @POST
    @Path("/{no}/lost")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response lost(@PathParam("no") String no, Why why) {
        desk.lost(no, version(), why.reason());
        return find(no);
    }

    /** Names what is sent, so that it counts once. */
    public record Turn(String token) {}

    @POST
    @Path("/{no}/receive")
    public Response receive(@PathParam("no") String no, Turn turn) {
        counting.receive(no, version(), turn == null ? null : turn.token());
        return find(no);
    }

    @POST
    @Path("/{no}/count")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response count(@PathParam("no") String no, CountEntry found) {
        counting.count(no, version(), found);
        return find(no);
    }

    /** Verdicts, piece by piece. */
    public record Judgements(List<Judgement> pieces) {

        /** One piece. */
        public record Judgement(String label, String verdict, String remark) {}

        InspectionEntry entry() {
            return new InspectionEntry(
                    pieces == null
                            ? List.of()
                            : pieces.stream()
                                    .map(one -> new InspectionEntry.Piece(
                                            one.label(),
                                            Params.one(PartVerdict.class, "verdict", one.verdict()),
                                            one.remark()))
                                    .toList());
        }
    }

    @POST
    @Path("/{no}/inspect")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response inspect(@PathParam("no") String no, Judgements found) {
        inspecting.inspect(no, version(), found.entry());
        return find(no);
    }

    @POST
    @Path("/{no}/write-off")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response writeOff(@PathParam("no") String no, Labels labels) {
        ending.writeOff(no, version(), labels.labels());
        return find(no);
    }

    @POST
    @Path("/{no}/close")
    public Response close(@PathParam("no") String no) {
        ending.close(no, version());
        return find(no);
    }

    /** What headquarters claims for its pieces. */
    @GET
    @Path("/{no}/claims")
    public ItemsOf<ClaimRow> claims(@PathParam("no") String no, @BeanParam Paging paging) {
        desk.find(no);
        return paging.of(ending.claims(no), claim -> String.valueOf(claim.label()));
    }

    /** The packing list; {@code size} is {@code A4} or {@code FORM}. */
    @GET
    @Path("/{no}/packing-list.pdf")
    @Produces(PaperAnswer.PDF)
    public Response packingList(@PathParam("no") String no, @QueryParam("size") @DefaultValue("A4") String size) {
        return PaperAnswer.answer(papers.pdf(
                ParcelPaper.PACKING_LIST, no, Params.one(PaperSize.class, "size", size), Api.texts(headers)));
    }

    /** The label on the outside of the box. */
    @GET
    @Path("/{no}/label.pdf")
    @Produces(PaperAnswer.PDF)
    public Response label(@PathParam("no") String no) {
        return PaperAnswer.answer(papers.label(no, Api.texts(headers)));
    }

    /** What was missing or there beside the list, what each piece was found to be, how it ended, and what is claimed. */
    @GET
    @Path("/{no}/{paper: difference|inspection|write-off|confiscation}.pdf")
    @Produces(PaperAnswer.PDF)
    public Response pdf(@PathParam("no") String no, @PathParam("paper") String paper) {
        return PaperAnswer.answer(papers.pdf(PaperAnswer.of(paper), no, PaperSize.A4, Api.texts(headers)));
    }

    /** The rows of a paper. */
    @GET
    @Path("/{no}/{paper: packing-list|difference|inspection|write-off|confiscation}.xlsx")
    @Produces(PaperAnswer.XLSX)
    public Response xlsx(@PathParam("no") String no, @PathParam("paper") String paper) {
        return PaperAnswer.answer(papers.xlsx(PaperAnswer.of(paper), no, Api.texts(headers)));
    }

    private Integer version() {
        return IfMatch.versionIfSaid(headers);
    }
}

package weijie.api.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import weijie.api.Api;
import weijie.api.FileAnswer;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.api.Why;
import weijie.ledger.AccountPapers;
import weijie.ledger.BalanceRow;
import weijie.ledger.Book;
import weijie.ledger.CentreAccount;
import weijie.ledger.ClosedMonths;
import weijie.ledger.EntryCriteria;
import weijie.ledger.EntryRow;
import weijie.ledger.LedgerDesk;
import weijie.ledger.LedgerEvent;
import weijie.ledger.TrialBalance;

/** The two books; they are read and never written here. */
@Path("/ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    @Inject
    LedgerDesk desk;

    @Inject
    AccountPapers papers;

    @Context
    HttpHeaders headers;

    @GET
    @Path("/entries")
    public ItemsOf<EntryRow> entries(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("book") String book,
            @QueryParam("centre") String centre,
            @QueryParam("outlet") String outlet,
            @QueryParam("account") String account,
            @QueryParam("event") String event,
            @QueryParam("reference") String reference,
            @BeanParam Paging paging) {
        return paging.of(desk.entries(
                new EntryCriteria(
                        Params.date("from", from),
                        Params.date("to", to),
                        Params.one(Book.class, "book", book),
                        Params.text(centre),
                        Params.text(outlet),
                        Params.text(account),
                        Params.one(LedgerEvent.class, "event", event),
                        Params.text(reference)),
                paging.slice()));
    }

    @GET
    @Path("/entries/{no}")
    public EntryRow entry(@PathParam("no") String no) {
        return desk.entry(Params.id(no));
    }

    @POST
    @Path("/entries/{no}/reverse")
    public EntryRow reverse(@PathParam("no") String no, Why why) {
        desk.askReversal(Params.id(no), why.reason());
        return desk.entry(Params.id(no));
    }

    @POST
    @Path("/entries/{no}/approve-reversal")
    public EntryRow approveReversal(@PathParam("no") String no) {
        desk.approveReversal(Params.id(no));
        return desk.entry(Params.id(no));
    }

    /** Closes an accounting month that is over, and all before it. */
    @POST
    @Path("/months/{month}/close")
    public void close(@PathParam("month") String month) {
        desk.close(Params.month("month", month));
    }

    @GET
    @Path("/trial-balance")
    public TrialBalance trialBalance(@QueryParam("asOf") String asOf) {
        return desk.trialBalance(Params.date("asOf", asOf));
    }

    @GET
    @Path("/balances")
    public ItemsOf<BalanceRow> balances(
            @QueryParam("centre") String centre,
            @QueryParam("outlet") String outlet,
            @QueryParam("asOf") String asOf,
            @BeanParam Paging paging) {
        return paging.of(
                desk.balances(Params.text(centre), Params.text(outlet), Params.date("asOf", asOf)),
                row -> String.join(" ", row.book().name(), row.account(), row.centreCode(), row.outletCode()));
    }

    /** The account of a centre with headquarters over some days (对账函). */
    @GET
    @Path("/accounts/{centre}")
    public CentreAccount account(
            @PathParam("centre") String centre, @QueryParam("from") String from, @QueryParam("to") String to) {
        return desk.account(centre, Params.date("from", from), Params.date("to", to));
    }

    @GET
    @Path("/accounts/{centre}.pdf")
    @Produces("application/pdf")
    public Response accountPdf(
            @PathParam("centre") String centre, @QueryParam("from") String from, @QueryParam("to") String to) {
        return made(papers.pdf(centre, Params.date("from", from), Params.date("to", to), Api.texts(headers)));
    }

    @GET
    @Path("/accounts/{centre}.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response accountXlsx(
            @PathParam("centre") String centre, @QueryParam("from") String from, @QueryParam("to") String to) {
        return made(papers.xlsx(centre, Params.date("from", from), Params.date("to", to), Api.texts(headers)));
    }

    private static Response made(AccountPapers.Made made) {
        return FileAnswer.made(made.fileName(), made.content()::writeTo);
    }

    /** How far the books are closed, and which months may be. */
    @GET
    @Path("/months")
    public ClosedMonths months() {
        return desk.months();
    }

    /** The chain as a file that {@code java -jar weijie.jar verify FILE} checks without the system. */
    @GET
    @Path("/proof")
    @Produces("text/plain; charset=UTF-8")
    public Response proof(@QueryParam("centre") String centre) {
        return FileAnswer.made("ledger.proof", out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            desk.proof(Params.text(centre), writer);
            writer.flush();
        });
    }
}

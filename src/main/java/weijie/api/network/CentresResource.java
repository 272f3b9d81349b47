package weijie.api.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import weijie.network.BankAccount;
import weijie.network.BankAccountDesk;
import weijie.network.BankAccountEntry;
import weijie.network.BankAccountRow;
import weijie.network.CentreDesk;
import weijie.network.CentreEntry;
import weijie.network.CentreRow;
import weijie.network.NetworkCriteria;

/** Service centres in the caller's scope. */
@Path("/centres")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CentresResource {

    @Inject
    CentreDesk desk;

    @Inject
    BankAccountDesk accounts;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<CentreRow> list(
            @QueryParam("q") String words, @QueryParam("province") String province, @BeanParam Paging paging) {
        NetworkCriteria criteria = new NetworkCriteria(words, Params.text(province), null, null, null);
        return paging.of(desk.list(criteria, paging.slice("code", "name", "province", "openedOn")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(CentreEntry entry) {
        desk.add(entry);
        CentreRow row = desk.find(entry.code().strip());
        return Api.created("/centres/" + Params.segment(row.code()), row);
    }

    @GET
    @Path("/{code}")
    public Response find(@PathParam("code") String code) {
        CentreRow row = desk.find(code);
        return Api.ok(row, row.version());
    }

    /** What is absent stays as it is. */
    @PATCH
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("code") String code, CentreEntry change) {
        CentreRow row = desk.find(code);
        desk.change(code, change.over(row), IfMatch.version(headers));
        return find(code);
    }

    @GET
    @Path("/{code}/bank-accounts")
    public ItemsOf<BankAccountRow> bankAccounts(@PathParam("code") String code, @BeanParam Paging paging) {
        List<BankAccountRow> rows = accounts.accountsOf(BankAccount.Owner.CENTRE, code);
        return paging.of(rows, BankAccountRow::id);
    }

    /** Asks for another account; a second person approves it. */
    @POST
    @Path("/{code}/bank-accounts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(@PathParam("code") String code, BankAccountEntry entry) {
        accounts.propose(BankAccount.Owner.CENTRE, code, entry);
        return Api.created("/centres/" + Params.segment(code) + "/bank-accounts", bankAccounts(code, Paging.whole()));
    }

    @POST
    @Path("/{code}/bank-accounts/{id}/approve")
    public ItemsOf<BankAccountRow> approve(@PathParam("code") String code, @PathParam("id") String id) {
        accounts.approve(BankAccount.Owner.CENTRE, code, Params.id(id), IfMatch.version(headers));
        return bankAccounts(code, Paging.whole());
    }
}

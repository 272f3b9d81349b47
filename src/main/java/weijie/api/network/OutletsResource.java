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
import java.time.LocalDate;
import weijie.api.Api;
import weijie.api.IfMatch;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.network.AssignmentRow;
import weijie.network.AuthorisationRow;
import weijie.network.BankAccount;
import weijie.network.BankAccountDesk;
import weijie.network.BankAccountEntry;
import weijie.network.BankAccountRow;
import weijie.network.ContractRow;
import weijie.network.Invoicing;
import weijie.network.NetworkCriteria;
import weijie.network.OutletDesk;
import weijie.network.OutletEntry;
import weijie.network.OutletFileDesk;
import weijie.network.OutletRow;
import weijie.network.TechnicianRow;
import weijie.shared.RepairLevel;

/** Outlets in the caller's scope, with their files. */
@Path("/outlets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OutletsResource {

    @Inject
    OutletDesk desk;

    @Inject
    OutletFileDesk files;

    @Inject
    BankAccountDesk accounts;

    @Context
    HttpHeaders headers;

    @GET
    public ItemsOf<OutletRow> list(
            @QueryParam("q") String words,
            @QueryParam("province") String province,
            @QueryParam("city") String city,
            @QueryParam("centre") String centre,
            @QueryParam("suspended") String suspended,
            @BeanParam Paging paging) {
        NetworkCriteria criteria = new NetworkCriteria(
                words,
                Params.text(province),
                Params.text(city),
                Params.text(centre),
                Params.text(suspended) == null ? null : Params.flag("suspended", suspended));
        return paging.of(
                desk.list(criteria, paging.slice("code", "name", "centre", "province", "city", "suspendedFrom")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(OutletEntry entry) {
        desk.add(entry);
        OutletRow row = desk.find(entry.code().strip());
        return Api.created("/outlets/" + Params.segment(row.code()), row);
    }

    @GET
    @Path("/{code}")
    public Response find(@PathParam("code") String code) {
        OutletRow row = desk.find(code);
        return Api.ok(row, row.version());
    }

    /** What is absent stays as it is; the centre is changed by {@code assign}. */
    @PATCH
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("code") String code, OutletEntry change) {
        OutletRow row = desk.find(code);
        desk.change(code, change.over(row), IfMatch.version(headers));
        return find(code);
    }

    @GET
    @Path("/{code}/assignments")
    public ItemsOf<AssignmentRow> assignments(@PathParam("code") String code, @BeanParam Paging paging) {
        return paging.of(desk.assignmentsOf(code), AssignmentRow::validFrom);
    }

    /** The centre the outlet belongs to from a day on. */
    public record Assigning(String centreCode, LocalDate assignedFrom) {}

    @POST
    @Path("/{code}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(@PathParam("code") String code, Assigning assigning) {
        desk.assign(code, assigning.centreCode(), assigning.assignedFrom());
        return find(code);
    }

    /** From which day on the outlet is suspended, and why. */
    public record Suspending(LocalDate suspendedFrom, String suspensionReason) {}

    @POST
    @Path("/{code}/suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response suspend(@PathParam("code") String code, Suspending suspending) {
        desk.suspend(code, suspending.suspendedFrom(), suspending.suspensionReason(), IfMatch.version(headers));
        return find(code);
    }

    @POST
    @Path("/{code}/resume")
    public Response resume(@PathParam("code") String code) {
        desk.resume(code, IfMatch.version(headers));
        return find(code);
    }

    @GET
    @Path("/{code}/contracts")
    public ItemsOf<ContractRow> contracts(@PathParam("code") String code, @BeanParam Paging paging) {
        return paging.of(files.contractsOf(code), ContractRow::id);
    }

    /** A contract to be recorded. */
    public record ContractEntry(String contractNo, Invoicing invoicing, LocalDate validFrom, LocalDate validTo) {}

    @POST
    @Path("/{code}/contracts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addContract(@PathParam("code") String code, ContractEntry entry) {
        files.addContract(code, entry.contractNo(), entry.invoicing(), entry.validFrom(), entry.validTo());
        return Api.created("/outlets/" + Params.segment(code) + "/contracts", contracts(code, Paging.whole()));
    }

    @GET
    @Path("/{code}/authorisations")
    public ItemsOf<AuthorisationRow> authorisations(@PathParam("code") String code, @BeanParam Paging paging) {
        return paging.of(files.authorisationsOf(code), AuthorisationRow::id);
    }

    /** What the outlet is to be authorised for. */
    public record AuthorisationEntry(
            String categoryCode, RepairLevel highestLevel, LocalDate validFrom, LocalDate validTo) {}

    @POST
    @Path("/{code}/authorisations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response authorise(@PathParam("code") String code, AuthorisationEntry entry) {
        files.authorise(code, entry.categoryCode(), entry.highestLevel(), entry.validFrom(), entry.validTo());
        return Api.created(
                "/outlets/" + Params.segment(code) + "/authorisations", authorisations(code, Paging.whole()));
    }

    @GET
    @Path("/{code}/technicians")
    public ItemsOf<TechnicianRow> technicians(@PathParam("code") String code, @BeanParam Paging paging) {
        return paging.of(files.techniciansOf(code), TechnicianRow::id);
    }

    /** Somebody who begins to repair there. */
    public record TechnicianEntry(String name, String phone, LocalDate activeFrom) {}

    @POST
    @Path("/{code}/technicians")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addTechnician(@PathParam("code") String code, TechnicianEntry entry) {
        files.addTechnician(code, entry.name(), entry.phone(), entry.activeFrom());
        return Api.created("/outlets/" + Params.segment(code) + "/technicians", technicians(code, Paging.whole()));
    }

    @GET
    @Path("/{code}/bank-accounts")
    public ItemsOf<BankAccountRow> bankAccounts(@PathParam("code") String code, @BeanParam Paging paging) {
        return paging.of(accounts.accountsOf(BankAccount.Owner.OUTLET, code), BankAccountRow::id);
    }

    /** Asks for another account; a second person approves it. */
    @POST
    @Path("/{code}/bank-accounts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(@PathParam("code") String code, BankAccountEntry entry) {
        accounts.propose(BankAccount.Owner.OUTLET, code, entry);
        return Api.created("/outlets/" + Params.segment(code) + "/bank-accounts", bankAccounts(code, Paging.whole()));
    }

    @POST
    @Path("/{code}/bank-accounts/{id}/approve")
    public ItemsOf<BankAccountRow> approve(@PathParam("code") String code, @PathParam("id") String id) {
        accounts.approve(BankAccount.Owner.OUTLET, code, Params.id(id), IfMatch.version(headers));
        return bankAccounts(code, Paging.whole());
    }
}

package weijie.api.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import weijie.api.ItemsOf;
import weijie.api.Paging;
import weijie.api.Params;
import weijie.settlement.FeeQuestionRow;
import weijie.settlement.QuestionDesk;

/** What outlets ask their centre about their fees, and the answers. */
@Path("/fee-questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeeQuestionsResource {

    @Inject
    QuestionDesk desk;

    /** A question about an order of a published statement. */
    public record QuestionBody(String statementNo, String orderNo, String question) {}

    /** The centre's answer. */
    public record AnswerBody(String answer) {}

    @GET
    public ItemsOf<FeeQuestionRow> list(
            @QueryParam("statement") String statement, @QueryParam("open") String open, @BeanParam Paging paging) {
        return paging.of(desk.list(Params.text(statement), Params.flag("open", open)), FeeQuestionRow::id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ItemsOf<FeeQuestionRow> ask(QuestionBody body) {
        desk.ask(body.statementNo(), body.orderNo(), body.question());
        return Paging.whole().of(desk.list(body.statementNo(), true), FeeQuestionRow::id);
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public ItemsOf<FeeQuestionRow> answer(@PathParam("id") String id, AnswerBody body) {
        desk.answer(Params.id(id), body.answer());
        return Paging.whole().of(desk.list(null, false), FeeQuestionRow::id);
    }
}

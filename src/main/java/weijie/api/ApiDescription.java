package weijie.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import weijie.shared.Texts;

/**
 * What {@code /openapi} says beyond what the resources show by themselves: each operation under its noun, with a summary made of the words
 * of {@code texts/api.properties}, its parameters explained, and the one shape of all errors (RFC 9457).
 */
public class ApiDescription implements OASFilter {

    private static final String PROBLEM = "Problem";

    private static final Set<String> WHOLE = Set.of("page", "size");

    private final Texts texts = Texts.chinese();
    private final ListParameters lists = ListParameters.ofResources();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(Api.PATH + "/")) {
                item.getOperations().forEach((method, operation) -> describe(path, method, operation));
            }
        });
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        String[] steps = path.substring(Api.PATH.length() + 1).split("/");
        operation.setTags(List.of(steps[0]));
        operation.setOperationId(method.name().toLowerCase(Locale.ROOT)
                + '_'
                + String.join("_", steps).replaceAll("[{}]", ""));
        operation.setSummary(word("api.noun.", steps[0]) + " · " + action(steps, method));
        addListParameters(operation, lists.of(method.name(), path));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::explain);
        }
        operation.getResponses().addAPIResponse("4XX", refusal());
    }

    /** The last word of the path that is no place for a code, or what the method does to the noun itself. */
    private String action(String[] steps, PathItem.HttpMethod method) {
        for (int i = steps.length - 1; i > 0; i--) {
            if (!steps[i].startsWith("{")) {
                return word("api.verb.", steps[i]);
            }
        }
        return texts.get("api.verb." + method + (steps.length > 1 ? ".one" : ".all"));
    }

    private String word(String prefix, String code) {
        return texts.has(prefix + code) ? texts.get(prefix + code) : code;
    }

    private static void addListParameters(Operation operation, List<String> names) {
        names.stream()
                .filter(name -> !knows(operation, name))
                .map(name -> OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.QUERY)
                        .schema(WHOLE.contains(name) ? whole() : text()))
                .forEach(operation::addParameter);
    }

    private static boolean knows(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(known -> name.equals(known.getName()));
    }

    private void explain(Parameter parameter) {
        if (parameter.getDescription() == null && texts.has("api.param." + parameter.getName())) {
            parameter.setDescription(texts.get("api.param." + parameter.getName()));
        }
    }

    private APIResponse refusal() {
        return OASFactory.createAPIResponse()
                .description(texts.get("api.refusal"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .addProperty("row", whole())
                .addProperty("column", text())
                .addProperty("field", text())
                .addProperty("code", text())
                .addProperty("message", text());
        return OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", whole())
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("code", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(error));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING);
    }

    private static Schema whole() {
        return OASFactory.createSchema().type(Schema.SchemaType.INTEGER);
    }
}

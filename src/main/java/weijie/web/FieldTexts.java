package weijie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.selectitems.SelectItemsCollector;

/** How a field of the form at hand is called, and how a value of it reads: as the form itself shows it. */
@Named
@ApplicationScoped
public class FieldTexts {

    @Inject
    Say say;

    /** The label of a field; of one without an input, the text under the prefix and its name. */
    public String label(String field, String prefix) {
        return say.input(field)
                .map(input -> input.getAttributes().get("label"))
                .map(Object::toString)
                .orElseGet(() -> say.text(prefix + field));
    }

    /** A value as the field shows it; of a choice, the words of the choice. */
    public String shown(String field, Object value) {
        if (value == null || value.equals("")) {
            return say.text("form.empty");
        }
        Optional<UIInput> input = say.input(field);
        return input.flatMap(at -> choice(at, value)).orElseGet(() -> text(input.orElse(null), value));
    }

    private static Optional<String> choice(UIInput input, Object value) {
        return input instanceof UISelectOne
                ? SelectItemsCollector.collectFromParent(FacesContext.getCurrentInstance(), input).stream()
                        .filter(item -> Objects.equals(Objects.toString(item.getValue(), null), value.toString()))
                        .findFirst()
                        .map(SelectItem::getLabel)
                : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static String text(UIInput input, Object value) {
        if (input != null && input.getConverter() != null) {
            Converter<Object> converter = input.getConverter();
            return converter.getAsString(FacesContext.getCurrentInstance(), input, value);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}

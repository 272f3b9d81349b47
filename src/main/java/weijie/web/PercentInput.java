package weijie.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import weijie.shared.Texts;

/** A share between 0 and 1 that people read and write as a percentage: {@code 3} and {@code 3 %} are 0.03. */
@FacesConverter("weijie.percent")
public class PercentInput implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return TypedInput.percent(typed);
        } catch (NumberFormatException e) {
            String sentence = Texts.in(context.getViewRoot().getLocale()).get("app.convert.percent", typed);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal value) {
        return value == null ? "" : value.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}

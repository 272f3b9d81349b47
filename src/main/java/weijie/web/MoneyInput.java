package weijie.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import weijie.shared.Money;
import weijie.shared.Texts;

/** Amounts as people type them: with or without grouping, a currency sign, full-width digits; at most two decimals. */
@FacesConverter(forClass = Money.class)
public class MoneyInput implements Converter<Money> {

    @Override
    public Money getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Money.parse(TypedInput.narrow(typed).replaceAll("[,¥\\s]", ""));
        } catch (ArithmeticException | NumberFormatException e) {
            boolean tooFine = TypedInput.narrow(typed).replaceAll("[,¥\\s]", "").matches("-?\\d+\\.\\d{3,}");
            String key = tooFine ? "app.convert.decimals" : "app.convert.money";
            String sentence = Texts.in(context.getViewRoot().getLocale()).get(key, typed);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Money value) {
        return value == null ? "" : value.toString();
    }
}

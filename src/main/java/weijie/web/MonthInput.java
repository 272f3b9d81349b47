package weijie.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.YearMonth;
import weijie.shared.Texts;

/** Months, {@code 2026-11}. */
@FacesConverter(forClass = YearMonth.class)
public class MonthInput implements Converter<YearMonth> {

    @Override
    public YearMonth getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return YearMonth.from(TypedInput.date(TypedInput.narrow(typed).strip() + "-01"));
        } catch (DateTimeException | NumberFormatException e) {
            String sentence = Texts.in(context.getViewRoot().getLocale()).get("app.convert.month", typed);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, YearMonth value) {
        return value == null ? "" : value.toString();
    }
}

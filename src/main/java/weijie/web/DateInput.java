package weijie.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import weijie.shared.Texts;

/** Dates as people type them, in all the forms that an imported sheet may have: {@code 2026-11-03}, {@code 2026/11/3}, {@code 20261103}. */
@FacesConverter(forClass = LocalDate.class)
public class DateInput implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return TypedInput.date(typed);
        } catch (DateTimeException e) {
            String sentence = Texts.in(context.getViewRoot().getLocale()).get("app.convert.date", typed);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate value) {
        return value == null ? "" : value.toString();
    }
}

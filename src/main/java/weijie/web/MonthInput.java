package weijie.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weijie.shared.Texts;

/** Months, {@code 2026-11}, as people type them. */
@FacesConverter(forClass = YearMonth.class)
public class MonthInput implements Converter<YearMonth> {

    private static final Pattern PARTS = Pattern.compile("(\\d{4})[-/.\\\\–年 ]?(\\d{1,2})月?");

    @Override
    public YearMonth getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return month(typed);
        } catch (DateTimeException e) {
            String sentence = Texts.in(context.getViewRoot().getLocale()).get("app.convert.month", typed);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), e);
        }
    }

    /** A month as people type it: {@code 2026-10}, {@code 2026/10}, {@code 2026.10}, {@code 2026年10月}, {@code 202610}. */
    static YearMonth month(String typed) {
        Matcher parts = PARTS.matcher(TypedInput.narrow(typed).strip());
        if (!parts.matches()) {
            throw new DateTimeException("not a month: " + typed);
        }
        return YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, YearMonth value) {
        return value == null ? "" : value.toString();
    }
}

package weijie.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.FactoryFinder;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The bar that offers what was typed earlier in this browser: it reads the draft as the fields of the page would read it. */
@Named
@RequestScoped
public class DraftBar {

    @Inject
    Say say;

    private String text;
    private String base;
    private String version;

    /** Fills the page's form with the draft. */
    public void restore(DraftedPage page) {
        page.restore(KeptForm.version(version), values(base), values(text));
        say.info("form.draft.restored");
    }

    /** The values by field; what a field cannot read stays the text it is. */
    private Map<String, Object> values(String query) {
        Map<String, Object> values = new HashMap<>();
        KeptForm.read(query).forEach((id, typed) -> {
            String field = id.substring(id.lastIndexOf(':') + 1);
            UIInput input = say.input(field).orElse(null);
            if (input == null || id.matches(".*:\\d+:.*")) {
                values.put(id, typed);
            } else {
                try {
                    values.put(
                            field,
                            renderKit()
                                    .getRenderer(input.getFamily(), input.getRendererType())
                                    .getConvertedValue(
                                            FacesContext.getCurrentInstance(), input, typed == null ? "" : typed));
                } catch (ConverterException unreadable) {
                    input.setSubmittedValue(typed);
                }
            }
        });
        values.replaceAll((field, value) -> "".equals(value) ? null : value);
        return values;
    }

    private static RenderKit renderKit() {
        FacesContext faces = FacesContext.getCurrentInstance();
        RenderKitFactory kits = (RenderKitFactory) FactoryFinder.getFactory(FactoryFinder.RENDER_KIT_FACTORY);
        return kits.getRenderKit(faces, faces.getViewRoot().getRenderKitId());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}

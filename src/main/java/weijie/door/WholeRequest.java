package weijie.door;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/** A request whose body was received already; whoever asks for what was sent, asks nobody who would wait for it. */
final class WholeRequest extends HttpServletRequestWrapper {

    private final BodyStream stream;
    private final Form form;

    WholeRequest(HttpServletRequest request, Body body, Form form) {
        super(request);
        this.stream = new BodyStream(body, 0, body.length());
        this.form = form;
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    @Override
    public String getParameter(String name) {
        String[] values = form.fields().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return form.fields().get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return form.fields();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(form.fields().keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return List.copyOf(form.parts());
    }

    @Override
    public Part getPart(String name) {
        return form.parts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}

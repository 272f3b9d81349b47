package weijie.door;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field or a file of a form, still within the body of its request, with which it goes.
 *
 * @param fileName as the browser says it; {@code null} for a field
 * @param headers by their names in small letters
 */
record FormPart(String name, String fileName, Map<String, String> headers, Body body, long from, long to)
        implements Part {

    @Override
    public InputStream getInputStream() {
        return new BodyStream(body, from, to);
    }

    @Override
    public String getContentType() {
        return getHeader("content-type");
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public long getSize() {
        return to - from;
    }

    @Override
    public void write(String path) throws IOException {
        throw new IOException("what is uploaded is read, and kept by the store of files alone");
    }

    @Override
    public void delete() {
        // It has no file of its own.
    }

    @Override
    public String getHeader(String header) {
        return headers.get(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public Collection<String> getHeaders(String header) {
        return Optional.ofNullable(getHeader(header)).map(List::of).orElse(List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }
}

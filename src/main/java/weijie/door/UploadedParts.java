package weijie.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;

/**
 * What people upload by a screen is a file on the disk while the request lasts, in a folder that nobody else on the machine may look
 * into. The server leaves the files there; they go with their request, and what an upload left that broke off goes with the last request
 * that was under way beside it.
 */
public class UploadedParts extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient Path folder;
    private int underWay;

    @Override
    public void init() throws ServletException {
        folder = ((File) getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!LongBodies.isOfParts(request)) {
            chain.doFilter(request, response);
            return;
        }
        begin();
        try {
            Collection<Part> parts = received(request, response);
            if (parts != null) {
                try {
                    chain.doFilter(request, response);
                } finally {
                    for (Part part : parts) {
                        part.delete();
                    }
                }
            }
        } finally {
            end();
        }
    }

    /** All parts; {@code null} when they were refused. */
    private static Collection<Part> received(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            // The parts are read here, before the page says in what letters its fields are written.
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            return request.getParts();
        } catch (IllegalStateException tooLarge) {
            LongBodies.refuse(request, response, 413, "API-413");
        } catch (IOException | ServletException brokenOff) {
            LongBodies.refuse(request, response, 400, "API-400");
        }
        return null;
    }

    private synchronized void begin() {
        underWay++;
    }

    private synchronized void end() throws IOException {
        underWay--;
        if (underWay == 0) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "upload_*.tmp")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

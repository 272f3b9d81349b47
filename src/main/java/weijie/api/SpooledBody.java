package weijie.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A body that was read once for its digest and can be read once more: a small one in memory, a large one in a file that vanishes. */
final class SpooledBody {

    private static final int IN_MEMORY = 1 << 20;

    private SpooledBody() {}

    static InputStream spool(InputStream in, BodyDigest digest) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        int length;
        while ((length = in.read(buffer)) >= 0) {
            digest.update(buffer, 0, length);
            small.write(buffer, 0, length);
            if (small.size() > IN_MEMORY) {
                return spoolToFile(small, in, digest, buffer);
            }
        }
        return new ByteArrayInputStream(small.toByteArray());
    }

    private static InputStream spoolToFile(
            ByteArrayOutputStream begun, InputStream in, BodyDigest digest, byte[] buffer) throws IOException {
        Path file = Files.createTempFile("weijie-body", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            begun.writeTo(out);
            int length;
            while ((length = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, length);
                out.write(buffer, 0, length);
            }
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }
}

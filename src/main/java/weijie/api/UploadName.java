package weijie.api;

import jakarta.ws.rs.core.EntityPart;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file was called by whoever sent it. Clients write a name that is not ASCII in three ways: its bytes as they are, in UTF-8 or in
 * the encoding of their system, of which the server makes one character per byte, or in percent signs with the encoding said.
 */
public final class UploadName {

    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*\"?([A-Za-z0-9_-]+)'[^']*'([^;\"]+)", Pattern.CASE_INSENSITIVE);

    private UploadName() {}

    /** The name of the file in a part of a form; empty when none was given. */
    public static String of(EntityPart part) {
        String header = part.getHeaders().getOrDefault("Content-Disposition", List.of()).stream()
                .findFirst()
                .orElse("");
        return extended(header).orElseGet(() -> told(part.getFileName().orElse("")));
    }

    /** The name that says its own encoding (RFC 5987), if there is one that can be read. */
    static Optional<String> extended(String header) {
        Matcher name = EXTENDED.matcher(header);
        try {
            return name.find()
                    ? Optional.of(URLDecoder.decode(
                            name.group(2).strip().replace("+", "%2B"), Charset.forName(name.group(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnEncoding) {
            return Optional.empty();
        }
    }

    /** A name of which each byte was made one character, in the encoding that fits it. */
    static String told(String name) {
        boolean bytes = !name.isEmpty()
                && name.chars().allMatch(c -> c < 0x100)
                && name.chars().anyMatch(c -> c > 0x7F);
        if (!bytes) {
            return name;
        }
        ByteBuffer raw = ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1));
        return decoded(raw, StandardCharsets.UTF_8)
                .or(() -> decoded(raw, Charset.forName("GB18030")))
                .orElse(name);
    }

    private static Optional<String> decoded(ByteBuffer raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(raw.duplicate()).toString());
        } catch (CharacterCodingException notThat) {
            return Optional.empty();
        }
    }
}

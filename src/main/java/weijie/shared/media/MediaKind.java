package weijie.shared.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import weijie.shared.Refusal;

/** The kinds of file that prove something: pictures, and papers as PDF. */
public enum MediaKind {
    JPEG("image/jpeg", List.of(".jpg", ".jpeg"), Jpeg::end, 0xFF, 0xD8, 0xFF),
    PNG("image/png", List.of(".png"), Png::end, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    WEBP("image/webp", List.of(".webp"), WebP::end, 'R', 'I', 'F', 'F', -1, -1, -1, -1, 'W', 'E', 'B', 'P'),
    PDF("application/pdf", List.of(".pdf"), Pdf::end, '%', 'P', 'D', 'F', '-');

    /** Walks through a file from its first byte and says behind which one the picture or paper ends. */
    private interface Form {
        int end(ByteBuffer file);
    }

    private final String mediaType;
    private final List<String> endings;
    private final Form form;

    /** The first bytes; -1 stands for any. */
    private final int[] beginning;

    MediaKind(String mediaType, List<String> endings, Form form, int... beginning) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.form = form;
        this.beginning = beginning;
    }

    /**
     * What kind a file is and how much of it. Behind the end of a picture as cameras make them ({@link #JPEG}) may hang what is none of
     * it: telephones write their own data there. Every other kind ends with the file.
     *
     * @param bytes how many bytes from the first are the picture or paper
     */
    public record Found(MediaKind kind, long bytes) {}

    /**
     * Looks at a file from its first to its last byte.
     *
     * @return empty for what begins like none of the kinds
     * @throws Refusal {@code FL-006} for one that is not what it begins as: broken off, damaged, or something else behind or between;
     *     {@code FL-007} for a picture of more pixels than anybody could look at
     */
    public static Optional<Found> of(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Found> of(ByteBuffer file) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(file))
                .findFirst()
                .map(kind -> new Found(kind, kind.end(file)));
    }

    private boolean begins(ByteBuffer file) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= file.limit() || beginning[i] >= 0 && (file.get(i) & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private int end(ByteBuffer file) {
        try {
            return form.end(file);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException brokenOff) {
            throw NotWhole.refusal();
        }
    }

    /** The media type under which it is handed out. */
    public String mediaType() {
        return mediaType;
    }

    /** A name that ends as this kind does, so that nobody opens it with another program. */
    public String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith) ? name : name + endings.get(0);
    }
}

package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** What of a csv is quoted, and what stands for nothing. */
class CsvTest {

    /** A disk that is full. */
    private static final class Full implements Appendable {

        @Override
        public Appendable append(CharSequence text) throws IOException {
            throw new IOException("full");
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            throw new IOException("full");
        }

        @Override
        public Appendable append(char letter) throws IOException {
            throw new IOException("full");
        }
    }

    @Test
    void aFieldIsQuotedWhenItHasToBe() {
        StringBuilder out = new StringBuilder();
        Csv.line(out, "工单号", 12, null, "a,b", "说\"好\"", "one\ntwo", "one\rtwo", "");
        Csv.line(out);
        assertThat(out).hasToString("工单号,12,,\"a,b\",\"说\"\"好\"\"\",\"one\ntwo\",\"one\rtwo\",\n\n");
    }

    @Test
    void aFullDiskIsToldToWhoWrites() {
        assertThatThrownBy(() -> Csv.line(new Full(), "x")).isInstanceOf(UncheckedIOException.class);
    }
}

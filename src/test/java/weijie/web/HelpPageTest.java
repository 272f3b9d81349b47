package weijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weijie.shared.Texts;

class HelpPageTest {

    private static final Path PAGES = Path.of("src", "main", "webapp");

    @Test
    void everyPageLeadsToATopicThatTheHelpHas() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            assertThat(files.map(file -> '/' + PAGES.relativize(file).toString().replace('\\', '/'))
                            .filter(page -> page.endsWith(".xhtml") && !page.equals("/help.xhtml")))
                    .allMatch(page -> HelpPage.TOPICS.contains(new HelpPage().topicOf(page)));
        }
    }

    @Test
    void aPageLeadsToWhatSpeaksOfIt() {
        assertThat(new HelpPage().topicOf("/repair/review.xhtml")).isEqualTo("review");
        assertThat(new HelpPage().topicOf("/repair/edit.xhtml")).isEqualTo("record");
        assertThat(new HelpPage().topicOf("/help.xhtml")).isEmpty();
    }

    @Test
    void everyTopicHasItsText() {
        assertThat(HelpPage.TOPICS)
                .allMatch(topic ->
                        Texts.chinese().has("help." + topic) && Texts.chinese().has("help." + topic + ".text"));
    }
}

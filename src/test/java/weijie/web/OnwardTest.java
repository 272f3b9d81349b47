package weijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser is sent to pages of ours and to nobody else's server. */
class OnwardTest {

    @ParameterizedTest
    @CsvSource({
        "/repair/view.xhtml?no=A1,true",
        "/home.xhtml,true",
        "//repair/view.xhtml?no=A1,false",
        "/\\elsewhere.example,false",
        "https://elsewhere.example/home.xhtml,false",
        "home.xhtml,false",
        "'',false",
        "'/a b',false"
    })
    void onlyAPathOfOursIsFollowed(String page, boolean ours) {
        assertThat(Onward.isOurs(page)).isEqualTo(ours);
    }
}

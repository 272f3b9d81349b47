package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.settlement.close.PackageIndex;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** The package of a month: asked for, left alone, found made when somebody comes back, and whole as it was downloaded. */
class PackageBrowserIT {

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void itIsMadeWhileOneIsAwayAndTakenWhole(int width) throws Exception {
        FreshMonth month = FreshMonth.on(URI.create(RunningServer.url()))
                .usual()
                .handedIn()
                .published();
        String page = "/settlement/cockpit.xhtml?month=" + month.month();
        try (Browser accounts = Browser.as("hq.accounts", width)) {
            accounts.go(page).settle();
            assertThat(accounts.has("#take")).isFalse();
            accounts.click("package:make").awaitSaid("已开始");
            accounts.go("/home.xhtml").settle();
            accounts.until("made", () -> accounts.go(page).settle().has("#take"));
            String digest = accounts.css("[id='package:made'] .digest").getText();
            accounts.clean("package_made");
            byte[] zip = Files.readAllBytes(accounts.saved("take"));
            assertThat(digest).isEqualTo("SHA-256 " + PackageIndex.digest(zip));
            Map<String, byte[]> files = PackageIndex.unpacked(new ByteArrayInputStream(zip));
            assertThat(files)
                    .containsKey("statements/" + month.statement() + ".pdf")
                    .hasSize(9);
            assertThat(PackageIndex.wrong(files)).isEmpty();
        }
        try (Browser neighbour = Browser.as("centre.hn", width)) {
            neighbour.go(page).settle();
            assertThat(neighbour.has("#take")).isFalse();
        }
    }
}

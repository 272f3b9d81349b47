package weijie.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** What a publication posts as the API tells it, and who sees it: headquarters' people of money all, a centre its own, an outlet nothing. */
class LedgerReadIT {

    private final RepairWorld world = new RepairWorld();
    private final String neighbour = world.account("B");
    private final FreshMonth month = FreshMonth.on(URI.create(RunningServer.url()));

    @BeforeEach
    void aPublishedStatement() {
        month.usual().handedIn().published();
    }

    private String entries() {
        return "/ledger/entries?reference=" + month.statement();
    }

    @Test
    void aPublicationStandsInBothBooksAndOnlyThoseConcernedSeeIt() {
        for (String reader : List.of("hq.accounts", "hq.director", "hq.admin", "centre.fc44")) {
            Door.as(reader)
                    .get(entries())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .body("items.book", equalTo(List.of("CENTRE", "HQ")))
                    .body("items.event", everyItem(equalTo("STATEMENT_PUBLISHED")))
                    .body("items.centreCode", everyItem(equalTo("FC44")))
                    .body(
                            "items[1].postings.findAll { it.account == '2101' }.collect { it.credit as BigDecimal }.sum().toString()",
                            equalTo("70.00"))
                    .body(
                            "items[1].postings.find { it.account == '5101' && it.outletCode == 'WD440101' }.debit",
                            equalTo("30.00"))
                    .body(
                            "items[0].postings.find { it.account == '2901' && it.outletCode == 'WD440101' }.credit",
                            equalTo("30.00"));
        }
        Door.as(neighbour).get(entries()).then().statusCode(200).body("items", empty());
        int no = Door.as("hq.accounts").get(entries()).path("items[0].no");
        Door.as("centre.fc44")
                .get("/ledger/entries/" + no)
                .then()
                .statusCode(200)
                .body("no", equalTo(no));
        Door.as(neighbour).get("/ledger/entries/" + no).then().statusCode(404).body("code", equalTo("LG-405"));
        for (String path : List.of(
                entries(), "/ledger/entries/" + no, "/ledger/trial-balance", "/ledger/balances", "/ledger/proof")) {
            Door.as("outlet.wd440101").get(path).then().statusCode(403);
            Door.as("hq.parts").get(path).then().statusCode(403);
        }
    }

    @Test
    void theTrialBalanceIsBalancedAndACentreSeesItsOwnPartOfIt() {
        for (String reader : List.of("hq.accounts", "centre.fc44")) {
            Door.as(reader)
                    .get("/ledger/trial-balance")
                    .then()
                    .statusCode(200)
                    .body("balanced", equalTo(true))
                    .body("books.book", equalTo(List.of("HQ", "CENTRE")))
                    .body("books[0].rows", not(empty()));
        }
        Door.as("hq.accounts")
                .get("/ledger/trial-balance?asOf=1999-12-31")
                .then()
                .body("balanced", equalTo(true))
                .body("books.rows.flatten()", empty());
        Door.as("centre.fc44")
                .get("/ledger/balances?centre=FC44")
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items.centreCode", everyItem(equalTo("FC44")));
        Door.as(neighbour)
                .get("/ledger/balances?centre=FC44")
                .then()
                .statusCode(200)
                .body("items", empty());
        Door.as("hq.accounts")
                .get("/ledger/balances?centre=FC44&outlet=WD440101")
                .then()
                .body("items.outletCode", everyItem(equalTo("WD440101")))
                .body("items.find { it.account == '2901' }.name", equalTo("OUTLET_PAYABLE"));
    }

    @Test
    void aProofShowsTheReaderTheirEntriesAndOfTheOthersTheHashesAlone() {
        String whole = Door.as("hq.accounts")
                .get("/ledger/proof")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String mine = Door.as("centre.fc44")
                .get("/ledger/proof")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String neighbours = Door.as(neighbour)
                .get("/ledger/proof")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(whole).contains(month.statement()).doesNotContain("\nlink\t");
        assertThat(mine).contains(month.statement());
        assertThat(neighbours).doesNotContain(month.statement()).contains("\nlink\t");
        assertThat(Stream.of(mine, neighbours).map(LedgerReadIT::chain)).containsOnly(chain(whole));
        assertThat(Door.as("hq.accounts")
                        .get("/ledger/proof?centre=" + world.centre("B"))
                        .asString())
                .isEqualTo(neighbours);
    }

    /** The hashes in their order, whether their entries are shown or not. */
    private static List<String> chain(String proof) {
        return proof.lines()
                .filter(line -> line.startsWith("hash\t") || line.startsWith("link\t") || line.startsWith("head\t"))
                .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                .toList();
    }
}

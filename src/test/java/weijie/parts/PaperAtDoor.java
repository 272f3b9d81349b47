package weijie.parts;

import static org.hamcrest.Matchers.startsWith;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import weijie.api.Door;

/** Papers of the parts loop as somebody fetches them, by their paths below {@code /parts}. */
final class PaperAtDoor {

    private PaperAtDoor() {}

    static Response get(String who, String path) {
        return Door.as(who).get("/parts/" + path);
    }

    static PdfReader pdf(String who, String path) throws IOException {
        Response answer = get(who, path);
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attach"));
        return new PdfReader(answer.asByteArray());
    }

    /** All pages, without blanks, which stand wherever the font changes. */
    static String text(PdfReader pdf) throws IOException {
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            all.append(new PdfTextExtractor(pdf).getTextFromPage(page));
        }
        return all.toString().replaceAll("\\s", "");
    }

    static String text(String who, String path) throws IOException {
        return text(pdf(who, path));
    }

    /** The cells of the first sheet below its head, row by row. */
    static List<String> sheet(String who, String path) throws IOException {
        Response answer = get(who, path);
        answer.then().statusCode(200);
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                StringBuilder row = new StringBuilder();
                sheet.getRow(i).forEach(cell -> row.append(cell).append('|'));
                rows.add(row.toString());
            }
        }
        return rows;
    }
}

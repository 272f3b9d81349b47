package weijie.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Text with commas and quotation marks, read the plainest way: a second opinion on what stands in a csv. */
public final class PlainCsv {

    private PlainCsv() {}

    /** The rows of a file in UTF-8 by the names of its headings. */
    public static List<Map<String, String>> named(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<List<String>> rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<String> headings = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> named = new HashMap<>();
                    for (int i = 0; i < headings.size(); i++) {
                        named.put(headings.get(i), row.get(i));
                    }
                    return named;
                })
                .toList();
    }

    /** The rows with the headings first; line ends inside quotation marks become single line feeds. */
    public static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else if (c != '\r') {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}

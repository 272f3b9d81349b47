package weijie.importing;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import weijie.shared.BusinessClock;
import weijie.shared.Texts;

/**
 * What became of a batch, in words: to be printed and kept with the file it is about.
 *
 * @param batchNo the batch's number
 * @param facts what the file was, who handed it in, and how many rows came to what
 * @param findings how often each thing was found, the most frequent first
 */
public record ImportReport(String batchNo, List<Fact> facts, List<Found> findings) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** One fact with what it is called. */
    public record Fact(String label, String value) {}

    /**
     * One kind of finding.
     *
     * @param severity its gravity in words
     * @param count how often it was found
     * @param example the first row it was found in, with its sentence
     */
    public record Found(String code, String severity, int count, String example) {}

    static ImportReport of(ImportRow batch, List<Found> findings, Texts texts) {
        List<Fact> facts = new ArrayList<>();
        add(facts, texts.get("importing.kindLabel"), texts.get("importing.kind." + batch.kind()));
        add(facts, texts.get("app.status"), texts.get("status." + batch.state()));
        add(facts, texts.get("importing.file"), batch.fileName());
        add(facts, texts.get("importing.view.size"), batch.fileBytes() + " B");
        add(facts, texts.get("importing.by"), batch.createdByName());
        add(facts, texts.get("importing.at"), time(batch.createdAt()));
        add(facts, texts.get("importing.report.checkedAt"), time(batch.checkedAt()));
        add(facts, texts.get("importing.report.committedAt"), time(batch.committedAt()));
        add(facts, texts.get("importing.rows"), count(batch.rows()));
        add(facts, texts.get("importing.view.passed"), count(batch.passed()));
        add(facts, texts.get("importing.warned"), count(batch.warned()));
        add(facts, texts.get("status.ABNORMAL"), count(batch.abnormal()));
        add(facts, texts.get("importing.rejected"), count(batch.rejected()));
        add(facts, texts.get("importing.report.ignored"), count(batch.ignored()));
        add(facts, texts.get("importing.alreadyIn"), count(batch.alreadyIn()));
        add(facts, texts.get("importing.stored"), count(batch.stored()));
        add(facts, texts.get("importing.report.submitted"), count(batch.submitted()));
        add(facts, texts.get("importing.report.digest"), batch.sha256());
        return new ImportReport(batch.batchNo(), List.copyOf(facts), List.copyOf(findings));
    }

    private static void add(List<Fact> facts, String label, String value) {
        facts.add(new Fact(label, value));
    }

    private static String count(int rows) {
        return String.format("%,d", rows);
    }

    private static String time(LocalDateTime utc) {
        return utc == null ? "—" : MINUTE.format(utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(BusinessClock.ZONE));
    }
}

package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weijie.reporting.SheetColumn;
import weijie.reporting.TablePaper;
import weijie.shared.Caller;
import weijie.shared.Money;
import weijie.shared.Names;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.Texts;

/** The papers about a parcel as tables, made of what the desks tell their reader. */
@ApplicationScoped
class ParcelTables {

    /** More than a parcel holds, however often its pieces ended. */
    private static final int ENDS_MOST = 10_000;

    @Inject
    WriteOffDesk ends;

    @Inject
    Names names;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    TablePaper of(ParcelPaper kind, ParcelRow parcel, PaperSize size, Texts texts) {
        PaperText text = new PaperText(texts, names);
        return switch (kind) {
            case PACKING_LIST -> packingList(parcel, size, text);
            case DIFFERENCE -> difference(parcel, text);
            case INSPECTION -> inspection(parcel, text);
            case WRITE_OFF -> writeOff(parcel, text);
            case CONFISCATION -> confiscation(parcel, text);
        };
    }

    private TablePaper packingList(ParcelRow parcel, PaperSize size, PaperText text) {
        about(parcel, text)
                .act("packed", parcel.packedBy(), parcel.packedAt())
                .fact("carrier", parcel.carrier())
                .fact("trackingNo", parcel.trackingNo())
                .fact("shippedOn", parcel.shippedOn());
        text.text("label", 20)
                .text("orderNo", 22)
                .text("partCode", 15)
                .text("partName", 18)
                .text("serial", 16)
                .text("outlet", 20)
                .date("madeOn");
        List<TablePaper.Line> rows = parcel.pieces().stream()
                .map(piece -> TablePaper.Line.of(
                        piece.label(),
                        origin(piece, text),
                        piece.partCode(),
                        piece.partName(),
                        piece.serialNo(),
                        outlet(piece),
                        piece.madeOn()))
                .toList();
        return paper(
                ParcelPaper.PACKING_LIST,
                size.shape(),
                parcel,
                text,
                rows,
                text.say("packing.total", rows.size()),
                text.signs("packer", "carrier", "receiver"));
    }

    private TablePaper difference(ParcelRow parcel, PaperText text) {
        List<BadPartRow> missing = parcel.pieces().stream()
                .filter(piece -> Boolean.FALSE.equals(piece.counted()))
                .toList();
        int beside = parcel.unlisted().stream()
                .mapToInt(ParcelRow.Unlisted::quantity)
                .sum();
        about(parcel, text)
                .act("received", parcel.receivedBy(), parcel.receivedAt())
                .act("counted", parcel.countedBy(), parcel.countedAt())
                .fact("listed", parcel.pieces().size())
                .fact("there", parcel.pieces().size() - missing.size())
                .fact("missing", missing.size())
                .fact("unlisted", beside);
        text.text("difference", 12)
                .text("label", 20)
                .text("partCode", 16)
                .text("partName", 26)
                .text("outlet", 22)
                .number("listed")
                .number("there")
                .text("remark", 22);
        Stream<TablePaper.Line> lines = Stream.concat(
                missing.stream()
                        .map(piece -> TablePaper.Line.of(
                                text.say("difference.missing"),
                                piece.label(),
                                piece.partCode(),
                                piece.partName(),
                                outlet(piece),
                                1,
                                0,
                                null)),
                parcel.unlisted().stream()
                        .map(line -> TablePaper.Line.of(
                                text.say("difference.unlisted"),
                                null,
                                line.partCode(),
                                line.partName(),
                                null,
                                0,
                                line.quantity(),
                                line.remark())));
        return paper(
                ParcelPaper.DIFFERENCE,
                TablePaper.Shape.A4,
                parcel,
                text,
                lines.toList(),
                text.say("difference.total", missing.size(), beside),
                text.signs("counter", "centre"));
    }

    private TablePaper inspection(ParcelRow parcel, PaperText text) {
        about(parcel, text)
                .act("counted", parcel.countedBy(), parcel.countedAt())
                .act("inspected", parcel.inspectedBy(), parcel.inspectedAt());
        text.text("label", 20)
                .text("orderNo", 22)
                .text("partCode", 16)
                .text("partName", 20)
                .text("outlet", 14)
                .text("verdict", 17)
                .text("follows", 13)
                .text("remark", 18)
                .number("photos")
                .text("inspector", 12)
                .date("inspectedOn")
                .text("dispute", 18);
        List<BadPartRow> judged = parcel.pieces().stream()
                .filter(piece -> piece.verdict() != null)
                .toList();
        List<TablePaper.Line> rows = judged.stream()
                .map(piece -> TablePaper.Line.of(
                        piece.label(),
                        origin(piece, text),
                        piece.partCode(),
                        piece.serialNo() == null
                                ? piece.partName()
                                : text.say("serial", piece.partName(), piece.serialNo()),
                        piece.outletCode(),
                        verdict(piece.verdict(), text),
                        text.word("parts.bad.state", piece.verdict().outcome()),
                        piece.remark(),
                        piece.photos(),
                        text.who(piece.inspectedBy()),
                        piece.inspectedOn(),
                        dispute(piece, text)))
                .toList();
        return paper(
                ParcelPaper.INSPECTION,
                TablePaper.Shape.WIDE,
                parcel,
                text,
                rows,
                text.say("inspection.total", rows.size()) + "　"
                        + counted(PartVerdict.values(), judged, BadPartRow::verdict, each -> verdict(each, text)),
                text.signs("inspector", "parts"));
    }

    private static String dispute(BadPartRow piece, PaperText text) {
        if (piece.dispute() == null) {
            return null;
        }
        return piece.dispute().isOpen()
                ? text.say("dispute.open", piece.dispute().text())
                : text.say(
                        "dispute.answered",
                        piece.dispute().text(),
                        piece.dispute().answer());
    }

    private TablePaper writeOff(ParcelRow parcel, PaperText text) {
        about(parcel, text)
                .act("inspected", parcel.inspectedBy(), parcel.inspectedAt())
                .act("closed", parcel.closedBy(), parcel.closedAt());
        text.text("label", 20)
                .text("orderNo", 22)
                .text("partCode", 16)
                .text("partName", 24)
                .text("outlet", 24)
                .text("verdict", 16)
                .text("outcome", 14)
                .text("inspector", 16)
                .text("ender", 16)
                .date("endedOn");
        Map<String, WriteOffRow> standing = ends
                .list(new WriteOffCriteria(null, parcel.no(), null, null, null), Slice.of(0, ENDS_MOST))
                .items()
                .stream()
                .filter(WriteOffRow::standing)
                .collect(Collectors.toMap(WriteOffRow::label, Function.identity()));
        List<TablePaper.Line> rows = parcel.pieces().stream()
                .filter(piece -> standing.containsKey(piece.label()))
                .map(piece -> ended(piece, standing.get(piece.label()), text))
                .toList();
        return paper(
                ParcelPaper.WRITE_OFF,
                TablePaper.Shape.WIDE,
                parcel,
                text,
                rows,
                text.say("writeOff.total", rows.size()) + "　"
                        + counted(
                                BadPartState.values(),
                                List.copyOf(standing.values()),
                                WriteOffRow::outcome,
                                each -> text.word("parts.bad.state", each)),
                text.signs("ender", "director", "centre"));
    }

    private static TablePaper.Line ended(BadPartRow piece, WriteOffRow end, PaperText text) {
        return TablePaper.Line.of(
                piece.label(),
                origin(piece, text),
                piece.partCode(),
                piece.partName(),
                outlet(piece),
                verdict(end.verdict(), text),
                text.word("parts.bad.state", end.outcome()),
                text.who(end.inspectedBy()),
                text.who(end.doneBy()),
                end.doneOn());
    }

    private TablePaper confiscation(ParcelRow parcel, PaperText text) {
        about(parcel, text).act("inspected", parcel.inspectedBy(), parcel.inspectedAt());
        if (parcel.state() == ParcelState.LOST) {
            text.act("lost", parcel.endedBy(), parcel.endedAt()).fact("reason", parcel.reason());
        }
        text.text("label", 20)
                .text("partCode", 16)
                .text("partName", 24)
                .text("outlet", 16)
                .text("claim", 18)
                .text("clause", 8)
                .money("base")
                .date("baseOn")
                .text("baseSource", 20)
                .number("times")
                .money("amount")
                .text("standing", 12);
        List<ClaimRow> claims = ends.claims(parcel.no());
        // What headquarters proposes is its own until the centre is told of a penalty.
        Refusal.unless(
                caller.isHeadquarters() || !claims.isEmpty(),
                Refusal.Kind.CONFLICT,
                "RP-341",
                parcel.no(),
                parcel.state());
        Map<String, BadPartRow> pieces =
                parcel.pieces().stream().collect(Collectors.toMap(BadPartRow::label, Function.identity()));
        List<TablePaper.Line> rows = claims.stream()
                .map(claim -> claimed(claim, pieces.get(claim.label()), text))
                .toList();
        Money sum = claims.stream().map(ClaimRow::amount).reduce(Money.ZERO, Money::plus);
        return paper(
                ParcelPaper.CONFISCATION,
                TablePaper.Shape.WIDE,
                parcel,
                text,
                rows,
                text.say("confiscation.total", rows.size(), sum.grouped()),
                text.signs("ender", "director", "centre"));
    }

    private static TablePaper.Line claimed(ClaimRow claim, BadPartRow piece, PaperText text) {
        return TablePaper.Line.of(
                claim.label() == null ? text.say("wholeParcel") : claim.label(),
                claim.partCode(),
                claim.partName(),
                claim.outletCode(),
                text.word("parts.writeoff.claim", claim.kind()),
                claim.clause(),
                claim.base(),
                claim.baseOn(),
                text.word("parts.writeoff.source", claim.baseSource()),
                claim.multiplier(),
                claim.amount(),
                Optional.ofNullable(piece)
                        .map(BadPartRow::outcome)
                        .map(outcome -> text.word("parts.bad.state", outcome))
                        .orElse(null));
    }

    private static PaperText about(ParcelRow parcel, PaperText text) {
        return text.fact("centre", parcel.centreCode() + ' ' + parcel.centreName())
                .fact("group", text.word("parts.group", parcel.group()))
                .fact("state", text.word("parts.parcel.state", parcel.state()));
    }

    private static String origin(BadPartRow piece, PaperText text) {
        return piece.orderNo() == null ? text.say("noOrder") : piece.orderNo();
    }

    private static String outlet(BadPartRow piece) {
        return piece.outletCode() + ' ' + piece.outletName();
    }

    private static String verdict(PartVerdict verdict, PaperText text) {
        return text.word("parts.inspect.verdict", verdict);
    }

    /** How many there are of each, those of which there are none left out. */
    private static <E, R> String counted(E[] kinds, List<R> rows, Function<R, E> of, Function<E, String> word) {
        return Arrays.stream(kinds)
                .map(kind -> {
                    long many =
                            rows.stream().filter(row -> of.apply(row) == kind).count();
                    return many == 0 ? null : word.apply(kind) + ' ' + many;
                })
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private TablePaper paper(
            ParcelPaper kind,
            TablePaper.Shape shape,
            ParcelRow parcel,
            PaperText text,
            List<TablePaper.Line> rows,
            String total,
            List<String> signs) {
        List<SheetColumn> columns = text.columns();
        return new TablePaper(
                shape,
                text.say("title." + kind),
                parcel.no(),
                text.facts(),
                columns,
                rows,
                total,
                text.say("nothing." + kind),
                signs,
                text.printed(caller.userName(), clock),
                List.of());
    }
}

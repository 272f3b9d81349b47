package weijie.repair.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weijie.catalog.CatalogSnapshot;
import weijie.network.NetworkSnapshot;
import weijie.shared.DayText;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.Words;

/**
 * A record as the checks see it: its draft put right, read, and looked up in the masters. What is absent or cannot be read is
 * {@code null} here; which of the two it was, a check learns from {@link #text}.
 */
public final class Candidate {

    /** A count as people write it, or as a spreadsheet does that makes a fraction of it. */
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,3})(?:\\.0+)?");

    private final RecordDraft draft;
    private final Map<RecordField, String> texts = new EnumMap<>(RecordField.class);
    private final Set<RecordField> putRight = EnumSet.noneOf(RecordField.class);

    private final String serialNo;
    private final LocalDate purchasedOn;
    private final LocalDate acceptedOn;
    private final LocalDate completedOn;
    private final RepairLevel level;
    private final String levelWord;
    private final Integer units;
    private final List<PartLine> parts;
    private final WarrantyClaim claim;
    private final StatusWord status;

    private final NetworkSnapshot.OutletView outlet;
    private final NetworkSnapshot.Centre centre;
    private final CatalogSnapshot.Category category;
    private final CatalogSnapshot.Fault fault;

    public Candidate(RecordDraft draft, MasterData masters, LocalDate today) {
        this.draft = draft;
        for (RecordField field : RecordField.all()) {
            String raw = draft.fields().get(field);
            if (raw != null) {
                String normal = Normal.of(field, raw);
                if (!normal.isEmpty() && !Normal.isNoValue(normal)) {
                    texts.put(field, normal);
                }
                if (!normal.equals(raw)) {
                    putRight.add(field);
                }
            }
        }
        knownModel(masters.catalog());
        serialNo = Normal.isNothing(text(RecordField.SERIAL_NO)) ? null : text(RecordField.SERIAL_NO);
        purchasedOn = date(RecordField.PURCHASED_ON);
        acceptedOn = date(RecordField.ACCEPTED_ON);
        completedOn = date(RecordField.COMPLETED_ON);
        Words words = masters.words();
        level = read(RecordField.REPAIR_LEVEL)
                .flatMap(text -> LevelClaim.read(text, words))
                .orElse(null);
        levelWord = level != null
                        || !has(RecordField.REPAIR_LEVEL)
                        || LevelClaim.isOutsideTheStandard(text(RecordField.REPAIR_LEVEL), words)
                ? null
                : text(RecordField.REPAIR_LEVEL);
        units = read(RecordField.UNITS)
                .flatMap(Candidate::wholeUnits)
                .orElse(has(RecordField.UNITS) ? null : Integer.valueOf(1));
        String partsText = text(RecordField.PARTS_USED);
        parts = Normal.isNothing(partsText)
                ? List.of()
                : PartLine.read(partsText).orElse(null);
        claim = read(RecordField.WARRANTY_CLAIM)
                .filter(text -> !Normal.isEmptyClaim(text))
                .map(text -> WarrantyClaim.read(text, words))
                .orElse(null);
        status = read(RecordField.STATUS)
                .flatMap(text -> StatusWord.read(text, words))
                .orElse(null);
        outlet = read(RecordField.OUTLET_CODE)
                .flatMap(code -> masters.network().outlet(code))
                .orElse(null);
        LocalDate settlingDay = completedOn != null ? completedOn : acceptedOn != null ? acceptedOn : today;
        centre = outlet == null
                ? null
                : outlet.centreOn(settlingDay)
                        .flatMap(id -> masters.network().centre(id))
                        .orElse(null);
        category = (has(RecordField.PRODUCT_CATEGORY)
                        ? masters.catalog().category(text(RecordField.PRODUCT_CATEGORY))
                        : categoryOfModel(masters.catalog()))
                .orElse(null);
        fault = read(RecordField.FAULT_CODE)
                .flatMap(code -> masters.catalog().fault(code))
                .orElse(null);
    }

    /** Case, spaces and dashes in a designation are forgiven where only one that is known differs in nothing else. */
    private void knownModel(CatalogSnapshot catalog) {
        if (has(RecordField.PRODUCT_MODEL) && catalog.categoriesOf(model()).isEmpty()) {
            catalog.modelWritten(model()).ifPresent(known -> {
                texts.put(RecordField.PRODUCT_MODEL, known);
                putRight.add(RecordField.PRODUCT_MODEL);
            });
        }
    }

    /** A designation that is used in one category only says which; people's sheets often have no other column for it. */
    private Optional<CatalogSnapshot.Category> categoryOfModel(CatalogSnapshot catalog) {
        Set<String> codes = has(RecordField.PRODUCT_MODEL) ? catalog.categoriesOf(model()) : Set.of();
        return codes.size() == 1 ? catalog.category(codes.iterator().next()) : Optional.empty();
    }

    /** Whether nothing is paid for want of a warranty, as the month decides it: it says so itself, or its purchase is too long ago. */
    boolean isOutOfWarranty() {
        return claim == WarrantyClaim.OUT
                || purchasedOn != null
                        && category.warrantyEnd(purchasedOn)
                                .filter(lastDay -> !acceptedOn.isAfter(lastDay))
                                .isEmpty();
    }

    private LocalDate date(RecordField field) {
        String text = text(field);
        return Normal.isNothing(text) ? null : DayText.read(text).orElse(null);
    }

    private static Optional<Integer> wholeUnits(String text) {
        Matcher whole = WHOLE.matcher(text);
        return whole.matches()
                ? Optional.of(Integer.valueOf(whole.group(1))).filter(units -> units > 0)
                : Optional.empty();
    }

    private Optional<String> read(RecordField field) {
        return Optional.ofNullable(text(field));
    }

    /** Whether everything is there and known that a stored record cannot be without. */
    public boolean isStorable() {
        return orderNo() != null
                && serialNo != null
                && acceptedOn != null
                && (level != null || levelWord != null)
                && units != null
                && parts != null
                && outlet != null
                && centre != null
                && category != null
                && model() != null;
    }

    public RecordDraft draft() {
        return draft;
    }

    public int rowNo() {
        return draft.rowNo();
    }

    /** The field's text put right, or {@code null} when it was left empty. */
    public String text(RecordField field) {
        return texts.get(field);
    }

    /** Whether anything but a word for "nothing" stands there. */
    public boolean has(RecordField field) {
        return !Normal.isNothing(text(field));
    }

    /** The fields that were put right. */
    public Set<RecordField> putRight() {
        return putRight;
    }

    public String orderNo() {
        return text(RecordField.ORDER_NO);
    }

    public String serialNo() {
        return serialNo;
    }

    public String phone() {
        return has(RecordField.CUSTOMER_PHONE) ? text(RecordField.CUSTOMER_PHONE) : null;
    }

    public LocalDate purchasedOn() {
        return purchasedOn;
    }

    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    public LocalDate completedOn() {
        return completedOn;
    }

    public RepairLevel level() {
        return level;
    }

    /** The level as it was written, where that is a word nobody knows; else {@code null}. */
    public String levelWord() {
        return levelWord;
    }

    /** How many units; {@code null} when what stands there is no number from 1 to 999. */
    public Integer units() {
        return units;
    }

    /** Whether the unit was handed over unrepaired. */
    public boolean isUnrepaired() {
        return completedOn != null && status == StatusWord.UNREPAIRABLE;
    }

    /** What of it is paid, its level {@code null} where nobody knows its word. */
    public PaidWork paidWork() {
        return PaidWork.of(level, units == null ? 1 : units, isUnrepaired());
    }

    /** The parts put in; {@code null} when the text cannot be read. */
    public List<PartLine> parts() {
        return parts;
    }

    /** What is claimed about the warranty; {@code null} when nothing is said. */
    public WarrantyClaim claim() {
        return claim;
    }

    public StatusWord status() {
        return status;
    }

    public NetworkSnapshot.OutletView outlet() {
        return outlet;
    }

    /** The centre the outlet belongs to on the completion date, before completion on the accepted date. */
    public NetworkSnapshot.Centre centre() {
        return centre;
    }

    /** The category that was named, or, when none was, the only one that has the model. */
    public CatalogSnapshot.Category category() {
        return category;
    }

    public RepairLevel faultLevel() {
        return fault == null ? null : fault.highestLevel();
    }

    String faultGroup() {
        return fault == null ? null : fault.group();
    }

    public String model() {
        return text(RecordField.PRODUCT_MODEL);
    }
}

package weijie.importing;

import java.util.Optional;
import java.util.regex.Pattern;
import weijie.catalog.CatalogSnapshot;
import weijie.network.NetworkSnapshot;
import weijie.shared.DayText;
import weijie.shared.WordKind;
import weijie.shared.Words;

/** What a text can be, as network, catalogue and known words tell, for a guess of headings. */
record RecordValues(NetworkSnapshot network, CatalogSnapshot catalog, Words words) implements HeadingGuess.Values {

    private static final Pattern PHONE = Pattern.compile("(?:\\+?86)?1[3-9][\\d* -]{9,12}|0\\d{2,3}[- ]?[\\d*]{7,8}");
    private static final Pattern SERIAL = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9._/-]{8,30}");
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[A-Za-z0-9._-]{5,30}");

    @Override
    public Optional<Boolean> fits(String key, String text) {
        String plain = Words.plain(text);
        return switch (key) {
            case "PURCHASED_ON", "ACCEPTED_ON", "COMPLETED_ON", "SOLD_ON", "SHIPPED_ON" ->
                Optional.of(DayText.read(text).isPresent() || DayText.isWithoutYear(text));
            case "CUSTOMER_PHONE", "PHONE" -> Optional.of(PHONE.matcher(text).matches());
            case "REPAIR_LEVEL", "HIGHEST_LEVEL" ->
                Optional.of(words.meaning(WordKind.LEVEL, plain).isPresent());
            case "WARRANTY_CLAIM" ->
                Optional.of(words.meaning(WordKind.WARRANTY, plain).isPresent());
            case "STATUS" -> Optional.of(words.meaning(WordKind.STATUS, plain).isPresent());
            case "OUTLET_CODE" -> Optional.of(network.outlet(plain).isPresent());
            case "CENTRE_CODE" -> Optional.of(network.centre(plain).isPresent());
            case "FAULT_CODE" -> Optional.of(catalog.fault(plain).isPresent());
            case "PRODUCT_CATEGORY" -> Optional.of(catalog.category(text).isPresent());
            case "PRODUCT_MODEL" ->
                Optional.of(!catalog.categoriesOf(text).isEmpty()
                        || catalog.modelWritten(text).isPresent());
            case "SERIAL_NO" -> Optional.of(SERIAL.matcher(text).matches());
            case "ORDER_NO" -> Optional.of(NUMBER.matcher(text).matches());
            default -> Optional.empty();
        };
    }
}

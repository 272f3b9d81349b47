package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.LongStream;
import weijie.shared.jpa.PaperNumbers;

/** Draws labels of bad parts: the outlet's code and a count of its own, so that outlets do not wait for each other. */
@ApplicationScoped
class PartLabels {

    @Inject
    PaperNumbers numbers;

    @Inject
    StockNames names;

    /** So many labels of an outlet. */
    List<String> draw(long outletId, int many) {
        String code = names.of(StockPlace.outlet(outletId));
        long first = numbers.draw("L" + outletId, many);
        return LongStream.range(first, first + many)
                .mapToObj(number -> "%s-%05d".formatted(code, number))
                .toList();
    }
}

package weijie.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Headings that nobody knows but that look like the column of the warranty or of the state: what stands under them may decide money, so
 * it is not passed over.
 */
final class Lookalikes {

    private static final Pattern WARRANTY =
            Pattern.compile(".*(保修|保内|保外|在保|过保|超保|出保|质保|三包|warranty|oow|收费|付费|自费|有偿|费用类[型别]|结算类[型别]|责任[类归方]).*");
    /** Dates, numbers and lengths of a warranty decide nothing by themselves. */
    private static final Pattern NOT_WARRANTY = Pattern.compile(
            ".*(号|号码|卡|日|日期|时间|至|期|期限|月|月数|天数|年限|截止|金额|标准|date|no|number|card|month|months|days|end|start|until|expiry|expires)$");

    private static final Pattern STATE = Pattern.compile(".*(状态|进度|完成情况|结单情况|维修结果|处理结果|status|state|progress).*");

    private Lookalikes() {}

    /** The places of unknown columns that look like the warranty's. */
    static List<Integer> ofWarranty(Headings headings) {
        List<Integer> places = new ArrayList<>(0);
        for (int place = 0; place < headings.width(); place++) {
            String heading = Column.plain(headings.headings().get(place));
            if (headings.isUnknown(place)
                    && WARRANTY.matcher(heading).matches()
                    && !NOT_WARRANTY.matcher(heading).matches()) {
                places.add(place);
            }
        }
        return places;
    }

    /** Unknown headings that look like the state's, when the state itself is not there. */
    static List<Integer> ofState(Headings headings) {
        List<Integer> places = new ArrayList<>(0);
        for (int place = 0; headings.place("STATUS") < 0 && place < headings.width(); place++) {
            if (headings.isUnknown(place)
                    && STATE.matcher(Column.plain(headings.headings().get(place)))
                            .matches()) {
                places.add(place);
            }
        }
        return places;
    }
}

package weijie.web;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;

/** Chinese names by the first letters of their pinyin, as people type them: {@code csfw} for 长沙服务. */
public final class Initials {

    private Initials() {}

    /** Whether a text can be meant as initials at all. */
    public static boolean mayBe(String typed) {
        return typed.matches("[a-zA-Z]{2,}");
    }

    /** The first letters of a name in small letters; what is no Chinese character stays as it is. */
    public static String of(String name) {
        return PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER)
                .replace(" ", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether the initials of a name contain what was typed. */
    public static boolean match(String name, String typed) {
        return of(name).contains(typed.toLowerCase(Locale.ROOT));
    }
}

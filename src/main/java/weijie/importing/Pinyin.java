package weijie.importing;

import java.util.HashMap;
import java.util.Map;

/** How the characters of our columns' names sound, for headings that people type in letters: {@code jishenhao}, {@code JSH}. */
final class Pinyin {

    private static final String SOUNDS =
            "服fu 务wu 单dan 号hao 工gong 维wei 修xiu 编bian 码ma 中zhong 心xin 代dai 网wang 点dian 名ming 称cheng"
                    + " 产chan 品pin 类lei 别bie 大da 型xing 牌pai 机ji 器qi 规gui 格ge 身shen 序xu 列lie 条tiao 整zheng 主zhu 出chu 厂chang 串chuan"
                    + " 购gou 买mai 日ri 期qi 时shi 间jian 入ru 货huo 销xiao 售shou 发fa 票piao 开kai 保bao 状zhuang 态tai 内nei 外wai 性xing 质zhi"
                    + " 客ke 户hu 姓xing 用yong 顾gu 联lian 系xi 人ren 电dian 话hua 手shou 方fang 式shi 地di 址zhi 住zhu 详xiang 细xi 报bao 受shou 理li"
                    + " 接jie 件jian 收shou 送song 进jin 站zhan 登deng 记ji 建jian 完wan 成cheng 交jiao 复fu 好hao 竣jun 取qu 付fu 结jie 案an 关guan"
                    + " 闭bi 故gu 障zhang 现xian 象xiang 描miao 述shu 说shuo 明ming 情qing 况kuang 处chu 措cuo 施shi 法fa 容rong 过guo 程cheng 案an"
                    + " 级ji 等deng 台tai 数shu 更geng 换huan 备bei 配pei 使shi 所suo 部bu 零ling 旧jiu 标biao 签qian 新xin 量liang 进jin 度du 员yuan"
                    + " 师shi 傅fu 技ji 注zhu 其qi 它ta 他ta 信xin 息xi 费fei 来lai 源yuan 省sheng 份fen 城cheng 市shi 经jing 纬wei 税shui 率lv 纳na"
                    + " 统tong 一yi 社she 会hui 用yong 负fu 责ze 月yue 校xiao 验yan 价jia 返fan 回hui 须xu 组zu";

    private static final Map<Integer, String> BY_CHARACTER = new HashMap<>();

    static {
        for (String one : SOUNDS.split(" ")) {
            BY_CHARACTER.put(one.codePointAt(0), one.substring(1));
        }
    }

    private Pinyin() {}

    /** The sounds one behind the other; what has none stands as it is. */
    static String of(String text) {
        StringBuilder sounds = new StringBuilder();
        text.codePoints().forEach(c -> sounds.append(BY_CHARACTER.getOrDefault(c, Character.toString(c))));
        return sounds.toString();
    }

    /** The first letter of each sound. */
    static String initials(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .forEach(c -> letters.append(
                        BY_CHARACTER.getOrDefault(c, Character.toString(c)).charAt(0)));
        return letters.toString();
    }
}

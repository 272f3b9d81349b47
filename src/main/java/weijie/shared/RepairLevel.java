package weijie.shared;

import java.util.Optional;

/** The levels of repair work (G06, G07), from the least to the most; detection or upgrade is paid per unit. */
public enum RepairLevel {
    DETECT_UPGRADE("检测或升级"),
    L1("一级维修"),
    L2("二级维修"),
    L3("三级维修");

    private final String chinese;

    RepairLevel(String chinese) {
        this.chinese = chinese;
    }

    /** The name in the policy's own words. */
    public String chinese() {
        return chinese;
    }

    public boolean isAbove(RepairLevel other) {
        return compareTo(other) > 0;
    }

    /** Reads what people write: {@code 1}, {@code L1}, {@code 一级}, {@code 一级维修}, {@code 检测}, {@code 升级}. */
    public static Optional<RepairLevel> read(String text) {
        return switch (text.strip().toUpperCase(java.util.Locale.ROOT)) {
            case "1", "L1", "一级", "一级维修" -> Optional.of(L1);
            case "2", "L2", "二级", "二级维修" -> Optional.of(L2);
            case "3", "L3", "三级", "三级维修" -> Optional.of(L3);
            case "0", "D", "DETECT", "UPGRADE", "DETECT_UPGRADE", "检测", "升级", "检测或升级", "检测/升级" ->
                Optional.of(DETECT_UPGRADE);
            default -> Optional.empty();
        };
    }
}

package weijie.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.shared.Caller;
import weijie.shared.Role;
import weijie.shared.Texts;

/** A report: what it is called, who reads it, how it may be divided, and its columns over what it asks. Texts {@code report.<code>}. */
abstract class Report {

    static final Set<Role> HEADQUARTERS = EnumSet.complementOf(EnumSet.of(Role.CENTRE_CLERK, Role.OUTLET_CLERK));
    static final Set<Role> ALL = EnumSet.complementOf(EnumSet.of(Role.OUTLET_CLERK));
    static final Set<Role> MONEY = EnumSet.of(Role.HQ_ADMIN, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.CENTRE_CLERK);

    private final String code;
    private final Set<Role> readers;
    private final List<Grouping> groupings;
    private final boolean ofCategories;

    /** @param groupings how it may be divided, the usual way first */
    Report(String code, Set<Role> readers, boolean ofCategories, Grouping... groupings) {
        this.code = code;
        this.readers = readers;
        this.ofCategories = ofCategories;
        this.groupings = List.of(groupings);
    }

    /** Makes it of what the reader may see. */
    abstract ReportTable make(AskedReport asked, Texts texts);

    String code() {
        return code;
    }

    boolean isOfCategories() {
        return ofCategories;
    }

    List<Grouping> groupings() {
        return groupings;
    }

    /** How it may be divided, for who asked otherwise. */
    String ways() {
        return groupings.stream().map(Grouping::name).collect(Collectors.joining(", "));
    }

    boolean mayRead(Caller caller) {
        return caller.roles().stream().anyMatch(readers::contains);
    }

    ReportChoice choice(Texts texts) {
        return new ReportChoice(code, title(texts), texts.get("report." + code + ".about"), groupings, ofCategories);
    }

    String title(Texts texts) {
        return texts.get("report." + code);
    }

    /** A table to be filled, with the title, the note and the facts of this report. */
    TableInWork begin(AskedReport asked, Texts texts) {
        return new TableInWork(title(texts), texts.get("report." + code + ".about"), asked, texts);
    }
}

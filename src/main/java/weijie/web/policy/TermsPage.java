package weijie.web.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.policy.PolicyDesk;
import weijie.policy.TermRow;
import weijie.settlement.whatif.WhatIfDesk;
import weijie.settlement.whatif.WhatIfTerms;
import weijie.settlement.whatif.WhatIfTrial;
import weijie.shared.BusinessClock;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.web.Say;
import weijie.web.Show;
import weijie.web.UserUi;

/** The numbers of the policy with their history, what waits to be confirmed, and a form for the next value. */
@Named
@ViewScoped
public class TermsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PolicyDesk desk;

    @Inject
    WhatIfDesk whatIf;

    @Inject
    UserUi user;

    @Inject
    BusinessClock clock;

    @Inject
    Say say;

    private Term term;
    private String value;
    private LocalDate from;
    private boolean open;
    private WhatIfTrial tried;

    public List<TermGroup> getGroups() {
        Map<Term, List<TermRow>> values = desk.terms().stream().collect(Collectors.groupingBy(TermRow::term));
        return Arrays.stream(Term.values())
                .map(one -> new TermGroup(one, values.getOrDefault(one, List.of())))
                .filter(group -> !open || group.isUnconfirmed())
                .toList();
    }

    public long getUnconfirmed() {
        return desk.terms().stream().filter(row -> !row.isConfirmed()).count();
    }

    /** The value of today, or what a switch that is off says. */
    public String today(TermGroup group) {
        return group.on(LocalDate.now(clock.clock()))
                .map(row -> group.isSwitch() ? say.text("policy.switch.since", row.value()) : row.value())
                .orElse(say.text(group.isSwitch() ? "policy.switch.off" : "app.none"));
    }

    public void change() {
        desk.change(term, value, from);
        value = null;
        tried = null;
        say.info("policy.changed");
    }

    /** What the value in the form would have changed about the latest month, before anybody writes it down. */
    public void tryOut() {
        tried = null;
        try {
            tried = whatIf.trial(term, value, null);
        } catch (Refusal no) {
            if (term == null || !term.name().equals(no.field())) {
                throw no;
            }
            say.beside("value", say.sentence(no));
        }
    }

    /** What a trial came to in one sentence; empty before one was made. */
    public String getTrial() {
        if (tried == null) {
            return "";
        }
        Money gain = tried.figures().gain();
        String key = gain.isZero() ? "trialSame" : gain.isNegative() ? "trialLess" : "trialMore";
        return say.text(
                "settlement.whatIf." + key,
                tried.month(),
                tried.figures().changed(),
                Show.money(gain.isNegative() ? gain.negated() : gain));
    }

    /** Whether the caller may have months played by a number, and months can be. */
    public boolean mayBeTried(Term one) {
        return WhatIfTerms.ALL.contains(one) && user.may("HQ_ADMIN", "HQ_DIRECTOR", "HQ_ACCOUNTS");
    }

    /** Where months are played by a value. */
    public String trialQuery(Term one, String supposed) {
        return "?term=" + one + "&value=" + URLEncoder.encode(supposed, StandardCharsets.UTF_8);
    }

    public WhatIfTrial getTried() {
        return tried;
    }

    public void switchOff() {
        desk.switchOff(term, from);
        say.info("policy.changed");
    }

    public void confirm(long id, int version) {
        desk.confirm(id, version);
        say.info("policy.confirmed");
    }

    public Term[] getTerms() {
        return Term.values();
    }

    public Term getTerm() {
        return term;
    }

    public void setTerm(Term term) {
        this.term = term;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }
}

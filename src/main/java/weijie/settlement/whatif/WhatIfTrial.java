package weijie.settlement.whatif;

import java.io.Serializable;
import weijie.shared.Term;

/** What another value of one number of the policy would have changed about a month. */
public record WhatIfTrial(String month, Term term, String value, WhatIfFigures figures) implements Serializable {}

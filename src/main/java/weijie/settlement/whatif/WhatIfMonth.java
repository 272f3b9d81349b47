package weijie.settlement.whatif;

import java.io.Serializable;

/** What a month came to, and would have come to. */
public record WhatIfMonth(String month, WhatIfFigures figures) implements Serializable {}

package weijie.parts;

/** Names a movement: it is booked once, whoever asks how often. */
record MoveKey(StockDocument document, int lineNo, StockEvent event) {}

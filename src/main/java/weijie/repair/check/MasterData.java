package weijie.repair.check;

import weijie.catalog.CatalogSnapshot;
import weijie.network.NetworkSnapshot;
import weijie.shared.Words;

/** The network, the catalogue and the known words as one batch of checks sees them: taken once, not changing under its hands. */
public record MasterData(NetworkSnapshot network, CatalogSnapshot catalog, Words words) {}

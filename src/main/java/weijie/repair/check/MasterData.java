package weijie.repair.check;

import weijie.catalog.CatalogSnapshot;
import weijie.network.NetworkSnapshot;

/** The network and the catalogue as one batch of checks sees them: taken once, not changing under its hands. */
public record MasterData(NetworkSnapshot network, CatalogSnapshot catalog) {}

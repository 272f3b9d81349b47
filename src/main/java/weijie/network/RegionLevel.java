package weijie.network;

/** The two levels of region that the goals of the network speak of (G01, G02). */
public enum RegionLevel {
    PROVINCE,
    PREFECTURE
}

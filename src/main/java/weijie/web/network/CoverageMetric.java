package weijie.web.network;

import weijie.network.Coverage;

/** What fills the tiles of the coverage map. */
public enum CoverageMetric {
    /** Covered cities of a hundred. */
    COVERED {
        @Override
        int value(Coverage.Province province) {
            return province.percent();
        }

        @Override
        String figure(Coverage.Province province) {
            return province.covered() + "/" + province.cities();
        }
    },
    /** The number of outlets, beside the province with the most. */
    OUTLETS {
        @Override
        int value(Coverage.Province province) {
            return province.outlets();
        }

        @Override
        String figure(Coverage.Province province) {
            return Integer.toString(province.outlets());
        }
    };

    abstract int value(Coverage.Province province);

    abstract String figure(Coverage.Province province);
}

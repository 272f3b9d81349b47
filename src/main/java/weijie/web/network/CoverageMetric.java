package weijie.web.network;

import weijie.web.Show;

/** What fills the tiles of the coverage map. */
public enum CoverageMetric {
    /** Covered cities of a hundred. */
    COVERED {
        @Override
        int value(ProvinceFigures one) {
            return one.province().percent();
        }

        @Override
        String figure(ProvinceFigures one) {
            return one.province().covered() + "/" + one.province().cities();
        }
    },
    /** The number of outlets, beside the province with the most. */
    OUTLETS {
        @Override
        int value(ProvinceFigures one) {
            return one.province().outlets();
        }

        @Override
        String figure(ProvinceFigures one) {
            return Integer.toString(one.province().outlets());
        }
    },
    /** Records of the last days, beside the province with the most. */
    ORDERS {
        @Override
        int value(ProvinceFigures one) {
            return Math.toIntExact(one.orders());
        }

        @Override
        String figure(ProvinceFigures one) {
            return Show.count(one.orders());
        }
    },
    /** The share of them that is abnormal, beside the province with the highest. */
    ABNORMAL {
        @Override
        int value(ProvinceFigures one) {
            return one.abnormalPerMille();
        }

        @Override
        String figure(ProvinceFigures one) {
            return one.orders() == 0 ? "–" : one.abnormalPerMille() / 10 + "." + one.abnormalPerMille() % 10 + "%";
        }
    };

    abstract int value(ProvinceFigures one);

    abstract String figure(ProvinceFigures one);
}

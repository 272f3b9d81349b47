package weijie.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;

/** A province or a prefecture-level city by its GB/T 2260 code; each of the four municipalities also counts as one city. */
@Entity
@Table(name = "region")
public class Region {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private RegionLevel level;

    @Column(name = "parent_code")
    private String parentCode;

    private BigDecimal lon;
    private BigDecimal lat;

    protected Region() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public RegionLevel level() {
        return level;
    }

    /** The province of a city; a province has none. */
    public Optional<String> parentCode() {
        return Optional.ofNullable(parentCode);
    }

    public Optional<BigDecimal> lon() {
        return Optional.ofNullable(lon);
    }

    public Optional<BigDecimal> lat() {
        return Optional.ofNullable(lat);
    }
}

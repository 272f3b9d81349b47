package weijie.shared.jpa;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * The one data source, {@value #NAME}. Its address comes from {@code DB_URL}, {@code DB_USER} and {@code DB_PASSWORD}; everything
 * that decides how rows are read and written stands here, so that an address from outside cannot change it.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = DataSourceConfig.NAME,
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=DB_URL}",
        user = "${MPCONFIG=DB_USER}",
        password = "${MPCONFIG=DB_PASSWORD}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = {
            // Points in time are UTC on both sides, whatever the zones of the two machines.
            "serverTimezone=UTC",
            "forceConnectionTimeZoneToSession=true",
            "characterEncoding=UTF-8",
            // Whatever the server's own mode and limits are.
            "sessionVariables=" + DataSourceConfig.SESSION,
            // Of several hosts the next one is as good as the first.
            "failOverReadOnly=false",
            // Nobody changes a session but through the driver, which therefore need not ask how it stands.
            "useLocalSessionState=true",
            "rewriteBatchedStatements=true",
            "allowLoadLocalInfile=true",
            "tcpKeepAlive=true",
            "connectTimeout=5000",
            // A connection that died with its database is noticed before it is handed out, and with it all the others.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=10000"
        })
public class DataSourceConfig {

    /** The name under which the data source is found. */
    public static final String NAME = "java:app/weijie/db";

    /** What every session sets, whatever the server's own mode and limits are. */
    static final String SESSION = "sql_mode='STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',"
            + "group_concat_max_len=1048576";

    @Resource(lookup = NAME)
    private DataSource dataSource;

    /** Questions in SQL to it. */
    @Produces
    Rows rows() {
        return Rows.of(dataSource);
    }
}

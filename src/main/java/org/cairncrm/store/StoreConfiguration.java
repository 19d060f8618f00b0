package org.cairncrm.store;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections for the changes of db/, beside the pool: a change to a large table may take longer
 * than anybody else waits for an answer, and may stand still meanwhile.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  @Bean(defaultCandidate = false)
  @LiquibaseDataSource
  DataSource migrationSource(JdbcConnectionDetails database) {
    var address =
        new Address(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    return new DriverManagerDataSource(address.url(), address.properties());
  }
}

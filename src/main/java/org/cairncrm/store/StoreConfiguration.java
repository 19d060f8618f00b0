package org.cairncrm.store;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Provides connections for the changesets of db/ outside the pool: a change to a large table may
 * take longer than the timeouts of the pool allow, and its connection may be silent meanwhile.
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

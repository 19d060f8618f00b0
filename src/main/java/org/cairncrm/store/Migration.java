package org.cairncrm.store;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.springframework.core.io.ResourceLoader;

/** Applies those changesets of db/ that a backup needs. */
final class Migration {
  private static final String CHANGELOG = "db/changelog.yaml";

  private final Liquibase liquibase;

  Migration(Connection connection, ResourceLoader files) throws LiquibaseException {
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    this.liquibase =
        new Liquibase("classpath:" + CHANGELOG, new SpringResourceAccessor(files), database);
    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
  }

  /** The changesets that this version contains, in order. */
  List<String> changesets() throws LiquibaseException {
    return liquibase.getDatabaseChangeLog().getChangeSets().stream().map(Migration::name).toList();
  }

  private static String name(ChangeSet change) {
    return change.getFilePath() + "::" + change.getId();
  }

  /**
   * Applies the given changesets, those of an earlier version, to an empty database. Later ones are
   * anywhere in between, because each module adds to its own folder.
   */
  void apply(Set<String> changesets) throws LiquibaseException {
    liquibase
        .getDatabaseChangeLog()
        .getChangeSets()
        .removeIf(change -> !changesets.contains(name(change)));
    try {
      Scope.child(
          Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
          () -> liquibase.update(new Contexts(), new LabelExpression()));
    } catch (LiquibaseException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new LiquibaseException(failed);
    }
  }
}

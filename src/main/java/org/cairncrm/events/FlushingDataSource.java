package org.cairncrm.events;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.tools.jdbc.DefaultConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes the pending rows of the running command before any statement that could see them. A module
 * that reads within a command therefore sees the command's own rows, with any library.
 */
final class FlushingDataSource extends DelegatingDataSource {
  FlushingDataSource(DataSource target) {
    super(target);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return new FlushingConnection(super.getConnection());
  }

  private static final class FlushingConnection extends DefaultConnection {
    FlushingConnection(Connection delegate) {
      super(delegate);
    }

    private static void flushBefore(String sql) {
      if (CommandAttempt.CURRENT.isBound()) {
        CommandAttempt.CURRENT.get().flushBefore(sql);
      }
    }

    /** Writes all pending rows, for statements whose SQL is not known yet. */
    private static void flush() {
      if (CommandAttempt.CURRENT.isBound()) {
        CommandAttempt.CURRENT.get().flush();
      }
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
      flushBefore(sql);
      return super.prepareStatement(sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency)
        throws SQLException {
      flushBefore(sql);
      return super.prepareStatement(sql, type, concurrency);
    }

    @Override
    public PreparedStatement prepareStatement(
        String sql, int type, int concurrency, int holdability) throws SQLException {
      flushBefore(sql);
      return super.prepareStatement(sql, type, concurrency, holdability);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
      flushBefore(sql);
      return super.prepareStatement(sql, keys);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int[] columns) throws SQLException {
      flushBefore(sql);
      return super.prepareStatement(sql, columns);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, String[] columns) throws SQLException {
      flushBefore(sql);
      return super.prepareStatement(sql, columns);
    }

    @Override
    public CallableStatement prepareCall(String sql) throws SQLException {
      flush();
      return super.prepareCall(sql);
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency)
        throws SQLException {
      flush();
      return super.prepareCall(sql, type, concurrency);
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability)
        throws SQLException {
      flush();
      return super.prepareCall(sql, type, concurrency, holdability);
    }

    @Override
    public java.sql.Statement createStatement() throws SQLException {
      flush();
      return super.createStatement();
    }

    @Override
    public java.sql.Statement createStatement(int type, int concurrency) throws SQLException {
      flush();
      return super.createStatement(type, concurrency);
    }

    @Override
    public java.sql.Statement createStatement(int type, int concurrency, int holdability)
        throws SQLException {
      flush();
      return super.createStatement(type, concurrency, holdability);
    }
  }
}

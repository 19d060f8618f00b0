package org.cairncrm.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The address of a database with its credentials. */
record Address(String url, @Nullable String user, @Nullable String password) {
  static Address embedded(int port, String password) {
    return new Address("jdbc:postgresql://127.0.0.1:" + port + "/cairn", "cairn", password);
  }

  /** Opens a connection without a timeout: a statement may take as long as it needs. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, properties());
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("tcpKeepAlive", "true");
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    return properties;
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return url;
  }
}

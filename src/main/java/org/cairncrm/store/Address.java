package org.cairncrm.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where a database is and how one signs in. */
record Address(String url, @Nullable String user, @Nullable String password) {
  static Address embedded(int port, String password) {
    return new Address("jdbc:postgresql://127.0.0.1:" + port + "/cairn", "cairn", password);
  }

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    return DriverManager.getConnection(url, properties);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return url;
  }
}

package org.cairncrm.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.tools.jdbc.DefaultConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Records the statements that a thread sends; each is a round trip. */
class PreparedStatements implements BeanPostProcessor {
  private final ThreadLocal<List<String>> sent = ThreadLocal.withInitial(ArrayList::new);

  /** The statements that the work sends. */
  List<String> of(Runnable work) {
    sent.remove();
    work.run();
    return sent.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && name.equals("dataSource")
        ? new Recording(source)
        : bean;
  }

  private final class Recording extends DelegatingDataSource {
    Recording(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return new DefaultConnection(super.getConnection()) {
        @Override
        public PreparedStatement prepareStatement(String sql) throws SQLException {
          sent.get().add(sql);
          return super.prepareStatement(sql);
        }
      };
    }
  }
}

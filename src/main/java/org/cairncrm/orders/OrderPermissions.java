package org.cairncrm.orders;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for orders, shipments, returns and credit notes. */
@Configuration(proxyBeanMethods = false)
public class OrderPermissions {
  public static final String READ = "orders:read";
  public static final String WRITE = "orders:write";

  @Bean
  Permission readOrders() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission writeOrders() {
    return Permission.of(WRITE, Role.AGENT);
  }
}

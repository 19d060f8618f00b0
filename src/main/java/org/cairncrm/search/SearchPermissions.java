package org.cairncrm.search;

import org.cairncrm.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permission for the search. Each kind of results needs its own permission as well. */
@Configuration(proxyBeanMethods = false)
public class SearchPermissions {
  public static final String READ = "search:read";

  @Bean
  Permission readSearch() {
    return Permission.everybody(READ);
  }
}

package org.cairncrm.tags;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for tags. */
@Configuration(proxyBeanMethods = false)
public class TagPermissions {
  public static final String READ = "tags:read";

  /** To tag customers. */
  public static final String WRITE = "tags:write";

  /** To rename and merge tags, which changes them for everybody. */
  public static final String MANAGE = "tags:manage";

  @Bean
  Permission readTags() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission writeTags() {
    return Permission.everybody(WRITE);
  }

  @Bean
  Permission manageTags() {
    return Permission.of(MANAGE, Role.MARKETING, Role.HEAD);
  }
}

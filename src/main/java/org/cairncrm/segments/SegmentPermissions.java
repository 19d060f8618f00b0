package org.cairncrm.segments;

import org.cairncrm.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permission for purchase segments. */
@Configuration(proxyBeanMethods = false)
public class SegmentPermissions {
  public static final String READ = "segments:read";

  @Bean
  Permission readSegments() {
    return Permission.everybody(READ);
  }
}

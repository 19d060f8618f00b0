package org.cairncrm.tasks;

import org.cairncrm.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for tasks: everybody reads them and works on them. */
@Configuration(proxyBeanMethods = false)
public class TaskPermissions {
  public static final String READ = "tasks:read";
  public static final String WRITE = "tasks:write";

  @Bean
  Permission readTasks() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission writeTasks() {
    return Permission.everybody(WRITE);
  }
}

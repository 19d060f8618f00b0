package org.cairncrm.notes;

import org.cairncrm.access.Permission;
import org.cairncrm.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permissions for notes: those who work with single customers read and write them. */
@Configuration(proxyBeanMethods = false)
public class NotePermissions {
  public static final String READ = "notes:read";
  public static final String WRITE = "notes:write";

  @Bean
  Permission readNotes() {
    return Permission.of(READ, Role.ACCOUNT_MANAGER, Role.AGENT, Role.LOYALTY_MANAGER, Role.HEAD);
  }

  @Bean
  Permission writeNotes() {
    return Permission.of(WRITE, Role.ACCOUNT_MANAGER, Role.AGENT, Role.LOYALTY_MANAGER, Role.HEAD);
  }
}

package org.cairncrm.attachments;

import org.cairncrm.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The permissions for attachments. The permission for the thing to which an attachment belongs is
 * required as well: see {@link AttachmentOwner}.
 */
@Configuration(proxyBeanMethods = false)
public class AttachmentPermissions {
  public static final String READ = "attachments:read";
  public static final String WRITE = "attachments:write";

  @Bean
  Permission readAttachments() {
    return Permission.everybody(READ);
  }

  @Bean
  Permission writeAttachments() {
    return Permission.everybody(WRITE);
  }
}

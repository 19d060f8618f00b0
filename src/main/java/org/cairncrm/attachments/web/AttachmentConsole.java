package org.cairncrm.attachments.web;

import org.cairncrm.attachments.AttachmentPermissions;
import org.cairncrm.history.EventCategory;
import org.cairncrm.shell.EventLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of attachments in histories. */
@Configuration(proxyBeanMethods = false)
class AttachmentConsole {
  @Bean
  EventCategory attachmentEvents() {
    return new EventCategory("attachments", "attachments", AttachmentPermissions.READ, 22);
  }

  @Bean
  EventLink attachmentLink() {
    return new EventLink("subject", "/attachments/{attachment}", AttachmentPermissions.READ);
  }
}

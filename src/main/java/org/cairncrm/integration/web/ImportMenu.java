package org.cairncrm.integration.web;

import org.cairncrm.integration.IntegrationPermissions;
import org.cairncrm.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The menu entry of imports. */
@Configuration(proxyBeanMethods = false)
class ImportMenu {
  @Bean
  MenuEntry importsEntry() {
    return new MenuEntry(
        "imports",
        "integration.menu",
        "/imports",
        "inbox",
        IntegrationPermissions.IMPORTS_MANAGE,
        60);
  }
}

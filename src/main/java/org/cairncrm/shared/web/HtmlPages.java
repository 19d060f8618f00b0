package org.cairncrm.shared.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Sends every page as HTML. Thymeleaf would derive the type from the end of the address, and send
 * the page for an unknown {@code /api.json} as JSON.
 */
@Configuration(proxyBeanMethods = false)
class HtmlPages {
  HtmlPages(ThymeleafViewResolver pages) {
    pages.setForceContentType(true);
  }
}

package org.cairncrm.shared.web;

import org.cairncrm.shared.MessageTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the texts of pages and the sentences of events from the files of the modules. */
@Configuration(proxyBeanMethods = false)
class PageWords {
  @Bean
  static MessageTexts messageSource() {
    return new MessageTexts("messages", "sentences");
  }
}

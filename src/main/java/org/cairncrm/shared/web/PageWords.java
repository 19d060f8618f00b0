package org.cairncrm.shared.web;

import java.util.Properties;
import org.cairncrm.shared.ModuleTexts;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.StaticMessageSource;

/** Provides the texts of pages and the sentences of events from the files of the modules. */
@Configuration(proxyBeanMethods = false)
class PageWords {
  @Bean
  static MessageSource messageSource() {
    Properties words = ModuleTexts.read("messages");
    words.putAll(ModuleTexts.read("sentences"));
    var source = new StaticMessageSource();
    source.setCommonMessages(words);
    return source;
  }
}

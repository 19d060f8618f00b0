package org.cairncrm.shared.web;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Words the faults of Bean Validation in English for everybody, as the API sends them; pages
 * translate them by {@link org.cairncrm.shared.KnownTexts}.
 */
@Configuration(proxyBeanMethods = false)
class EnglishValidation {
  @Bean
  static ValidationConfigurationCustomizer englishFaults() {
    return configuration ->
        configuration.messageInterpolator(new Root(configuration.getDefaultMessageInterpolator()));
  }

  /** Uses the texts without a language, which are the English ones. */
  private record Root(MessageInterpolator texts) implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return texts.interpolate(template, context, Locale.ROOT);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return texts.interpolate(template, context, Locale.ROOT);
    }
  }
}

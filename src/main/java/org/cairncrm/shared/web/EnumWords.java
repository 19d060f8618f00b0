package org.cairncrm.shared.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets parameters name a constant by the same word as JSON does, such as {@code live-chat}. */
@Component
@SuppressWarnings("rawtypes") // the form in which Spring asks for all enumerations
class EnumWords implements ConverterFactory<String, Enum>, WebMvcConfigurer {
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverterFactory(this);
  }

  @Override
  public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
    return text -> {
      for (T constant : type.getEnumConstants()) {
        if (word(constant).equals(text)) {
          return constant;
        }
      }
      throw new IllegalArgumentException(text);
    };
  }

  static String word(Enum<?> constant) {
    try {
      JsonProperty named =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
      return named == null ? constant.name() : named.value();
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

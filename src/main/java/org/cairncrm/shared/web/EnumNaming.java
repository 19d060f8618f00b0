package org.cairncrm.shared.web;

import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Names the constants of enumerations in JSON and in parameters by {@link EnumWord}. */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings("rawtypes") // Spring requires the raw type to convert all enumerations
public class EnumNaming implements ConverterFactory<String, Enum>, WebMvcConfigurer {
  /** Names constants in JSON. */
  @Bean
  public static JsonMapperBuilderCustomizer enumWords() {
    return builder ->
        builder.annotationIntrospector(
            AnnotationIntrospector.pair(new Words(), builder.annotationIntrospector()));
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverterFactory(this);
  }

  @Override
  public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
    return text -> {
      for (T constant : type.getEnumConstants()) {
        if (EnumWord.of(constant).equals(text)) {
          return constant;
        }
      }
      throw new IllegalArgumentException(text);
    };
  }

  /**
   * Applies Jackson's strategy for names such as {@code in-transit} to every enumeration of Cairn.
   */
  private static final class Words extends NopAnnotationIntrospector {
    @Override
    public @Nullable Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
      return type.getRawType().getName().startsWith("org.cairncrm.")
          ? EnumNamingStrategies.KebabCaseStrategy.class
          : null;
    }
  }
}

package org.cairncrm.shared.web;

import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.cairncrm.shared.Rfc3339;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Restricts request bodies to JSON and reads them strictly: a text is not read as a number, a
 * number is not read as an instant, and no field may be given twice.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {
  /**
   * The converters that are kept. Only the JSON converter reads structured bodies; the others write
   * pages, files and the API's description. Spring would add a YAML converter because springdoc
   * brings a library for it.
   */
  private static final Set<Class<?>> KEPT =
      Set.of(
          JsonBodyConverter.class,
          ByteArrayHttpMessageConverter.class,
          StringHttpMessageConverter.class,
          ResourceHttpMessageConverter.class,
          ResourceRegionHttpMessageConverter.class);

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ServerHttpMessageConvertersCustomizer jsonToTheLetter(JsonBodies bodies) {
    return converters ->
        converters
            .withJsonConverter(new JsonBodyConverter(bodies))
            .configureMessageConvertersList(
                all -> all.removeIf(one -> !KEPT.contains(one.getClass())));
  }

  @Bean
  JsonBodies jsonBodies(JsonMapper mapper, Validator validator) {
    return new JsonBodies(mapper, validator);
  }

  static JsonMapper strict(JsonMapper mapper) {
    var letter =
        new SimpleModule("letter")
            .setDeserializerModifier(new ExactEnumNames())
            .addDeserializer(String.class, new TextOnly<>(String.class, Function.identity()))
            .addDeserializer(BigDecimal.class, new BoundedDecimal())
            .addDeserializer(Instant.class, new TextOnly<>(Instant.class, Rfc3339::instant))
            .addDeserializer(LocalDate.class, new TextOnly<>(LocalDate.class, Rfc3339::date));
    return mapper
        .rebuild()
        .addModule(letter)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            text -> {
              for (var shape :
                  new CoercionInputShape[] {
                    CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
                  }) {
                text.setCoercion(shape, CoercionAction.Fail);
              }
            })
        .withCoercionConfig(
            LogicalType.OtherScalar,
            other -> other.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Enum,
            words -> words.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .build();
  }
}

package org.cairncrm.access.openapi;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Currency;
import java.util.Iterator;
import org.cairncrm.access.Secret;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.OmittedIfNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes the properties of a record that Swagger's converter cannot derive: components that may
 * be null (JSpecify), raw JSON, numbers written as text, secrets and currencies.
 */
@Component
class RecordSchemas implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    JavaType java = Json31.mapper().constructType(type.getType());
    if (java.getRawClass() == Currency.class) {
      return OpenApiSchemas.text().pattern("^[A-Z]{3}$");
    }
    if (java.getRawClass() == Secret.class) {
      return OpenApiSchemas.text();
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    if (schema != null && java.isEnumType()) {
      words(OpenApiSchemas.model(schema, context.getDefinedModels()), java.getRawClass());
    }
    if (schema != null && java.getRawClass().isRecord()) {
      Schema<?> model = OpenApiSchemas.model(schema, context.getDefinedModels());
      for (RecordComponent component : java.getRawClass().getRecordComponents()) {
        Schema<?> property = OpenApiSchemas.property(model, component.getName());
        if (model != null && property != null) {
          model.getProperties().put(component.getName(), described(component, property, context));
          if (component.getType().isPrimitive()) {
            model.addRequiredItem(component.getName());
          }
        }
      }
    }
    return schema;
  }

  @SuppressWarnings("unchecked") // an enumeration is a text
  private static void words(@Nullable Schema<?> model, Class<?> type) {
    if (model != null) {
      ((Schema<String>) model).setEnum(EnumWord.all(type));
    }
  }

  private static Schema<?> described(
      RecordComponent component, Schema<?> given, ModelConverterContext context) {
    Schema<?> property = WordLists.described(component.getAnnotatedType(), given);
    if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)
        && OpenApiSchemas.isText(given)) {
      property = raw(component, context);
    }
    JsonFormat format = component.getAccessor().getAnnotation(JsonFormat.class);
    if (format != null && format.shape() == JsonFormat.Shape.STRING) {
      property = OpenApiSchemas.text().pattern(OpenApiSchemas.DECIMAL);
    }
    JsonInclude included = component.getAccessor().getAnnotation(JsonInclude.class);
    if (included != null && included.value() == JsonInclude.Include.NON_NULL) {
      property.addExtension(OmittedIfNull.EXTENSION, true);
      return property;
    }
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        ? OpenApiSchemas.nullable(property)
        : property;
  }

  /** The schema of raw JSON: an object, or an array if the component declares one. */
  private static Schema<?> raw(RecordComponent component, ModelConverterContext context) {
    ArraySchema array = component.getAccessor().getAnnotation(ArraySchema.class);
    return array == null
        ? OpenApiSchemas.anyObject()
        : OpenApiSchemas.of("array")
            .items(
                OpenApiSchemas.reference(
                    context.resolve(new AnnotatedType(array.schema().implementation())).getName()));
  }
}

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes what Swagger's converter cannot read from a record: components that may be null
 * (JSpecify), raw JSON, numbers written as text, secrets and currencies.
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
      return Schemas.text().pattern("^[A-Z]{3}$");
    }
    if (java.getRawClass() == Secret.class) {
      return Schemas.text();
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    if (schema != null && java.getRawClass().isRecord()) {
      Schema<?> model = Schemas.model(schema, context.getDefinedModels());
      for (RecordComponent component : java.getRawClass().getRecordComponents()) {
        Schema<?> property = Schemas.property(model, component.getName());
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

  private static Schema<?> described(
      RecordComponent component, Schema<?> given, ModelConverterContext context) {
    Schema<?> property = given;
    if (component.getAccessor().isAnnotationPresent(JsonRawValue.class) && Schemas.isText(given)) {
      property = raw(component, context);
    }
    JsonFormat format = component.getAccessor().getAnnotation(JsonFormat.class);
    if (format != null && format.shape() == JsonFormat.Shape.STRING) {
      property = Schemas.text().pattern(Schemas.DECIMAL);
    }
    JsonInclude included = component.getAccessor().getAnnotation(JsonInclude.class);
    if (included != null && included.value() == JsonInclude.Include.NON_NULL) {
      property.addExtension(Schemas.OMITTED, true);
      return property;
    }
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        ? Schemas.nullable(property)
        : property;
  }

  /** Raw JSON is an object, or an array where the component says so. */
  private static Schema<?> raw(RecordComponent component, ModelConverterContext context) {
    ArraySchema array = component.getAccessor().getAnnotation(ArraySchema.class);
    return array == null
        ? Schemas.anyObject()
        : Schemas.of("array")
            .items(
                Schemas.reference(
                    context.resolve(new AnnotatedType(array.schema().implementation())).getName()));
  }
}

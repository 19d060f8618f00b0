package org.cairncrm.access.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import org.cairncrm.shared.KnownWord;
import org.cairncrm.shared.WordList;
import org.jspecify.annotations.Nullable;

/** Describes fields with words that modules contribute, as if the words were enumerations. */
final class WordLists {
  private final List<WordList> lists;

  WordLists(List<WordList> lists) {
    this.lists = lists;
  }

  void addTo(OpenAPI api) {
    lists.forEach(
        list -> {
          Schema<String> words = new Schema<>(SpecVersion.V31);
          words.addType("string");
          words.setEnum(list.words());
          api.getComponents().addSchemas(list.name(), words);
        });
  }

  /** The schema of a value of this type: a reference to its word list, or the given schema. */
  static Schema<?> described(AnnotatedType type, Schema<?> given) {
    String name = name(type);
    if (name != null) {
      return OpenApiSchemas.reference(name);
    }
    if (type instanceof AnnotatedParameterizedType collection && given.getItems() != null) {
      String item = name(collection.getAnnotatedActualTypeArguments()[0]);
      if (item != null) {
        given.setItems(OpenApiSchemas.reference(item));
      }
    }
    return given;
  }

  /** Describes the parameters of an operation in the same way. */
  static void describe(Operation operation, Method handler) {
    for (Parameter parameter : handler.getParameters()) {
      operation.getParameters().stream()
          .filter(described -> described.getName().equals(parameter.getName()))
          .forEach(
              described ->
                  described.setSchema(
                      described(parameter.getAnnotatedType(), described.getSchema())));
    }
  }

  private static @Nullable String name(AnnotatedType type) {
    KnownWord known = type.getAnnotation(KnownWord.class);
    return known == null ? null : known.value();
  }
}

package org.cairncrm.home.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;
import org.cairncrm.home.HomeTile;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Describes the tiles of the home page in the OpenAPI document: each is an optional property with a
 * type of its own. It runs before the rules for all schemas are applied.
 */
@Component
@Order(0)
class HomeSchema implements OpenApiCustomizer {
  private static final String TILES = "HomeTiles";

  /** The mark of a property that a response may leave out. */
  private static final String OMITTED = "x-omitted-if-null";

  private final List<HomeTile<?>> tiles;

  HomeSchema(List<HomeTile<?>> tiles) {
    this.tiles = List.copyOf(tiles);
  }

  @Override
  public void customise(OpenAPI api) {
    Schema<?> all = new Schema<>(SpecVersion.V31);
    all.addType("object");
    for (HomeTile<?> tile : tiles) {
      Class<?> content =
          ResolvableType.forClass(HomeTile.class, AopUtils.getTargetClass(tile)).resolveGeneric();
      ResolvedSchema resolved =
          ModelConverters.getInstance(true)
              .resolveAsResolvedSchema(
                  new AnnotatedType(Objects.requireNonNull(content)).resolveAsRef(true));
      resolved.referencedSchemas.forEach(
          (name, schema) -> api.getComponents().getSchemas().putIfAbsent(name, schema));
      Schema<?> property = new Schema<>(SpecVersion.V31);
      property.set$ref(resolved.schema.get$ref());
      property.addExtension(OMITTED, true);
      all.addProperty(tile.name(), property);
    }
    api.getComponents().addSchemas(TILES, all);
    Schema<?> figures = Objects.requireNonNull(api.getComponents().getSchemas().get("HomeFigures"));
    Schema<?> reference = new Schema<>(SpecVersion.V31);
    reference.set$ref("#/components/schemas/" + TILES);
    figures.getProperties().put("tiles", reference);
  }
}

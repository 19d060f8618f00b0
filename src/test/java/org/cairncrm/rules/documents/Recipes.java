package org.cairncrm.rules.documents;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A kind of documents for tests: recipes whose steps take an hour together at most. Two that take
 * 55 minutes are in each other's way.
 */
final class Recipes implements DocumentKind<Recipes.Recipe> {
  static final String SOUP =
      """
      recipe: soup
      title: Soup
      serves: 4
      steps:
        - step: chop
          minutes: 10
        - step: boil
          minutes: 20
      """;

  /** How long a recipe takes. */
  record Recipe(String name, int version, double minutes) {}

  @Override
  public String name() {
    return "recipe";
  }

  @Override
  public String module() {
    return "recipes";
  }

  @Override
  public String schema() {
    return "documents/recipe.schema.json";
  }

  @Override
  public String page() {
    return "docs/recipes.md";
  }

  @Override
  public String nameKey() {
    return "recipe";
  }

  @Override
  public @Nullable String conflict(Recipe recipe, Recipe inForce) {
    return recipe.minutes() == 55 && inForce.minutes() == 55
        ? "The recipe '%s' takes the oven".formatted(inForce.name())
        : null;
  }

  @Override
  public void warn(DocumentText text, Recipe recipe) {
    for (int step = 0; step < text.json().path("steps").size(); step++) {
      if (text.json().path("steps").path(step).path("minutes").asDouble(0) > 50) {
        text.warning("/steps/" + step + "/minutes", "is a long time for one step");
      }
    }
  }

  @Override
  public @Nullable Recipe read(DocumentText text, int version) {
    double minutes = 0;
    for (int step = 0; step < text.json().path("steps").size(); step++) {
      JsonNode taken = text.json().path("steps").path(step).path("minutes");
      minutes += taken.asDouble(0);
      if (minutes > 60) {
        text.fault("/steps/" + step + "/minutes", "makes the recipe longer than an hour");
      }
    }
    return new Recipe(text.json().path("recipe").asString(""), version, minutes);
  }
}

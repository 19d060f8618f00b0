package org.cairncrm.rules;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import tools.jackson.databind.JsonNode;

/** The JSON Schema (2020-12) for the data of a declared fact. */
final class FactSchema {
  static final String META = Dialects.getDraft202012().getId();

  private static final int MOST_FAULTS = 20;
  private static final int LARGEST = 1 << 16;
  private static final int MOST_DIGITS = 100;

  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012()).format(new DecimalFormat()).build();

  /** A registry that loads nothing over the network: a schema refers only to its own parts. */
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          DIALECT,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .locale(Locale.ENGLISH)
                      .build()));

  private final Schema schema;

  /**
   * @throws RuntimeException if it is not a usable schema, for a reason that only the library knows
   */
  FactSchema(JsonNode schema) {
    this.schema = REGISTRY.getSchema(schema);
    this.schema.initializeValidators();
  }

  /** The known keywords. Any other keyword is treated as a typing error. */
  static Set<String> keywords() {
    return DIALECT.getKeywords().keySet();
  }

  /** The reasons why this is not a JSON Schema, by the JSON pointers of its values. */
  static List<FieldError> wrong(JsonNode schema) {
    return REGISTRY.getSchema(SchemaLocation.of(META)).validate(schema).stream()
        .limit(MOST_FAULTS)
        .map(error -> new FieldError(error.getInstanceLocation().toString(), error.getMessage()))
        .toList();
  }

  /**
   * The faults of a fact; empty if there are none.
   *
   * @param at the name of the whole, with which the paths of fields begin
   */
  List<FieldError> faults(JsonNode data, String at) {
    List<FieldError> faults = new ArrayList<>();
    if (data.toString().length() > LARGEST) {
      faults.add(new FieldError(at, "must have at most " + LARGEST + " characters"));
    } else {
      unusual(data, at, faults);
    }
    return faults.isEmpty()
        ? schema.validate(data).stream()
            .limit(MOST_FAULTS)
            .map(error -> fault(error, at))
            .distinct()
            .toList()
        : List.copyOf(faults);
  }

  /**
   * Rejects numbers that JSON allows but that are too large to process. A few characters such as
   * {@code 1e999999999} could otherwise exhaust the memory of code that reads them.
   */
  private static void unusual(JsonNode value, String at, List<FieldError> faults) {
    if (value.isIntegralNumber() && !value.canConvertToLong()) {
      faults.add(new FieldError(at, "is not a whole number in range"));
    } else if (value.isFloatingPointNumber() && !usual(value)) {
      faults.add(new FieldError(at, "is not a decimal number of a usual size"));
    }
    value.properties().forEach(field -> unusual(field.getValue(), at(at, field.getKey()), faults));
    for (int index = 0; value.isArray() && index < value.size(); index++) {
      unusual(value.path(index), at + "[" + index + "]", faults);
    }
  }

  private static boolean usual(JsonNode number) {
    if (!number.isBigDecimal()) {
      return Double.isFinite(number.doubleValue());
    }
    BigDecimal decimal = number.decimalValue();
    return Math.abs((long) decimal.scale()) <= MOST_DIGITS && decimal.precision() <= MOST_DIGITS;
  }

  private static String at(String whole, String name) {
    return whole + "." + name;
  }

  private static FieldError fault(Error error, String whole) {
    String at = at(whole, error.getInstanceLocation());
    return switch (error.getKeyword()) {
      case "required" -> new FieldError(at(at, error.getProperty()), "is required");
      case "additionalProperties" ->
          new FieldError(at(at, error.getProperty()), "is not known here");
      default -> new FieldError(at, error.getMessage());
    };
  }

  private static String at(String whole, NodePath location) {
    var path = new StringBuilder(whole);
    for (int step = 0; step < location.getNameCount(); step++) {
      if (location.getElement(step) instanceof Integer index) {
        path.append('[').append(index).append(']');
      } else {
        path.append('.').append(location.getName(step));
      }
    }
    return path.toString();
  }
}

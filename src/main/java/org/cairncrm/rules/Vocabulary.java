package org.cairncrm.rules;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.StructType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cairncrm.events.FactReceived;
import org.jspecify.annotations.Nullable;

/** The facts of one kind of event, with the names and types that they have in conditions. */
final class Vocabulary implements CelTypeProvider {
  private final Map<String, StructType> structures = new LinkedHashMap<>();
  private final Map<String, Fact> facts;
  private final StructType type;

  Vocabulary(Class<? extends Record> event) {
    this.facts = components(event);
    this.type = declare(event.getSimpleName(), facts);
  }

  /** The facts that every declared fact has, and the declared properties of this one. */
  Vocabulary(DeclaredFact fact) {
    this.facts = components(FactReceived.class, FactReader.TAKEN::contains);
    JsonSchemaTypes forms = fact.forms();
    fact.forms(forms)
        .forEach(
            (name, form) ->
                facts.put(name, new Fact(event -> ((FactReceived) event).facts().get(name), form)));
    forms.structures().forEach(structure -> structures.put(structure.name(), structure));
    this.type = declare(fact.name(), facts);
  }

  StructType type() {
    return type;
  }

  /** A hint for an unknown field: the one that was probably meant, or else the fields. */
  String hint(String unknown, String expression) {
    boolean ofEvent = expression.contains(Rules.EVENT + "." + unknown);
    List<String> inside =
        structures.values().stream()
            .filter(structure -> structure != type)
            .flatMap(structure -> structure.fieldNames().stream())
            .distinct()
            .sorted()
            .toList();
    return ofEvent
        ? NearestName.hint(unknown, type.fieldNames().stream().sorted().toList())
        : NearestName.find(unknown, inside).map(NearestName::meant).orElse("");
  }

  /** The requested facts of an event, in CEL's own types. */
  Map<String, Object> read(Collection<String> names, Record event) {
    Map<String, Object> values = HashMap.newHashMap(names.size());
    for (String name : names) {
      Fact fact = facts.get(name);
      if (fact != null) {
        values.put(name, fact.read(event));
      }
    }
    return values;
  }

  /** A record within a record, such as an amount of money. */
  CelForm structure(Class<? extends Record> part) {
    Map<String, Fact> inner = components(part);
    return new CelForm(
        declare(part.getSimpleName(), inner),
        value -> {
          Map<String, Object> fields = HashMap.newHashMap(inner.size());
          inner.forEach((name, fact) -> fields.put(name, fact.read(value)));
          return fields;
        });
  }

  private Map<String, Fact> components(Class<? extends Record> record) {
    return components(record, name -> true);
  }

  private Map<String, Fact> components(Class<? extends Record> record, Predicate<String> wanted) {
    Map<String, Fact> found = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      if (!wanted.test(component.getName())) {
        continue;
      }
      CelForm form = CelForm.of(component.getGenericType(), this);
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      component.getAccessor().setAccessible(true);
      found.put(
          component.getName(),
          new Fact(
              owner -> call(component.getAccessor(), owner), optional ? form.nullable() : form));
    }
    return found;
  }

  private StructType declare(String name, Map<String, Fact> fields) {
    StructType structure =
        StructType.create(
            name,
            ImmutableSet.copyOf(fields.keySet()),
            field -> Optional.ofNullable(fields.get(field)).map(fact -> fact.form().type()));
    structures.put(structure.name(), structure);
    return structure;
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(structures.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(structures.get(name));
  }

  static @Nullable Object call(Method accessor, Object owner) {
    try {
      return accessor.invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException broken) {
      throw new IllegalStateException("Cannot read " + accessor, broken);
    }
  }

  private record Fact(Function<Object, @Nullable Object> value, CelForm form) {
    Object read(Object owner) {
      return form.apply(value.apply(owner));
    }
  }
}

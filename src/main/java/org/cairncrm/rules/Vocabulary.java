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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of one kind of event, by the names and types that conditions know them by. */
final class Vocabulary implements CelTypeProvider {
  private final Map<String, StructType> structures = new LinkedHashMap<>();
  private final Map<String, Fact> facts;
  private final StructType type;

  Vocabulary(Class<? extends Record> event) {
    this.facts = components(event);
    this.type = declare(event, facts);
  }

  StructType type() {
    return type;
  }

  /** Those facts of an event which are asked for, in CEL's own types. */
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
  Form structure(Class<? extends Record> part) {
    Map<String, Fact> inner = components(part);
    return new Form(
        declare(part, inner),
        value -> {
          Map<String, Object> fields = HashMap.newHashMap(inner.size());
          inner.forEach((name, fact) -> fields.put(name, fact.read(value)));
          return fields;
        });
  }

  private Map<String, Fact> components(Class<? extends Record> record) {
    Map<String, Fact> found = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Form form = Form.of(component.getGenericType(), this);
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      component.getAccessor().setAccessible(true);
      found.put(
          component.getName(),
          new Fact(component.getAccessor(), optional ? form.nullable() : form));
    }
    return found;
  }

  private StructType declare(Class<? extends Record> record, Map<String, Fact> fields) {
    StructType structure =
        StructType.create(
            record.getSimpleName(),
            ImmutableSet.copyOf(fields.keySet()),
            name -> Optional.ofNullable(fields.get(name)).map(fact -> fact.form().type()));
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

  private record Fact(Method accessor, Form form) {
    Object read(Object owner) {
      return form.apply(call(accessor, owner));
    }
  }
}

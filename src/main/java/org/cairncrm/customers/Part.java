package org.cairncrm.customers;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.events.Statement;

/** A part of an SQL statement, with the values of its {@code ?} parameters. */
record Part(String sql, List<Object> values) {
  static Part of(String sql, Object... values) {
    return new Part(sql, List.of(values));
  }

  static Part join(String between, Collection<Part> parts) {
    return new Part(
        parts.stream().map(Part::sql).collect(Collectors.joining(between)),
        parts.stream().flatMap(part -> part.values.stream()).toList());
  }

  Part and(Part other) {
    return join(" and ", List.of(this, other));
  }

  Part andNot(Part other) {
    return and(other.within("not (", ")"));
  }

  Part within(String before, String after, Object... more) {
    return new Part(before + sql + after, Stream.concat(values.stream(), Stream.of(more)).toList());
  }

  Statement statement() {
    return Statement.of(sql, values.toArray());
  }
}

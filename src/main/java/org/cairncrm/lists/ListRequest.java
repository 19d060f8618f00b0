package org.cairncrm.lists;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cairncrm.access.Person;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/**
 * What a person or a program asks of a list, as written in an address.
 *
 * @param filter conditions that all must hold, each as {@code column:operator:value}; the values of
 *     {@code one-of}, {@code any-of}, {@code all-of} and {@code none-of} are separated by commas,
 *     and a comma within a value is written {@code \,}
 * @param sort the column to order by; with a hyphen before it, in descending order
 * @param columns the columns to show in their order, separated by commas
 * @param query words to search for
 */
@ParameterObject
public record ListRequest(
    @ArraySchema(
            maxItems = ListRequest.MOST_FILTERS,
            schema = @Schema(type = "string", maxLength = ListRequest.LONGEST))
        List<String> filter,
    @Nullable @Size(max = 100) @Schema(types = "string") String sort,
    @Nullable @Size(max = 2000) @Schema(types = "string") String columns,
    @Nullable @Size(max = 200) @Schema(types = "string") String query) {
  /** The maximum number of filters. */
  public static final int MOST_FILTERS = 20;

  /** The maximum length of a filter. */
  public static final int LONGEST = 1000;

  /** A list without filters, in its usual order. */
  public static final ListRequest USUAL = new ListRequest(List.of(), null, null, null);

  public ListRequest {
    filter = List.copyOf(filter);
  }

  /** The rows that a person asks for, by their username in place of {@code me}. */
  ListRequest by(@Nullable Person person) {
    return person == null
        ? this
        : new ListRequest(
            filter.stream()
                .map(one -> one.replaceFirst("^(\\w+:is(?:-not)?:)me$", "$1" + person.username()))
                .toList(),
            null,
            null,
            query);
  }
}

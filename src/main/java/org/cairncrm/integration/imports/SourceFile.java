package org.cairncrm.integration.imports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that a mapping expects.
 *
 * @param index its place in the mapping, from 0
 * @param missing what stands in a cell that says nothing
 * @param key the column that others join it by
 * @param joins the files it joins, each by a column of its own
 * @param fillDown the columns that take the values of the row above where the first of them is
 *     empty
 * @param numbers how it writes numbers, where a value does not say otherwise
 */
record SourceFile(
    int index,
    String name,
    Format format,
    char delimiter,
    Charset encoding,
    Set<String> missing,
    @Nullable String key,
    Map<String, String> joins,
    List<String> fillDown,
    NumberNotation numbers) {

  /** How its rows are written. */
  enum Format {
    /** Comma-separated values (RFC 4180), the names of the columns in the first line. */
    CSV,
    /** One JSON object a line; a column may be a path, such as {@code customer.id}. */
    NDJSON
  }
}

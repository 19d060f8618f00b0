package org.cairncrm.integration.imports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that a mapping expects.
 *
 * @param index its position in the mapping, from 0
 * @param missing the texts that mean an empty cell
 * @param key the column by which other files join it
 * @param joins the files that it joins, each with the column of this file that has the key
 * @param fillDown the columns that take the values of the row above if the first of them is empty
 * @param numbers the notation of numbers, unless a value has its own
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

  /** The format of a file. */
  enum Format {
    /** Comma-separated values (RFC 4180), with the column names in the first line. */
    CSV,
    /** One JSON object per line; a column may be a path, such as {@code customer.id}. */
    NDJSON
  }
}

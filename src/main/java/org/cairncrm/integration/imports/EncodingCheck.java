package org.cairncrm.integration.imports;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What rows say, written so that it is read again as it was. A question mark in the place of what
 * the encoding has no sign for, such as U+FFFD, would be taken for what the cell says.
 */
final class EncodingCheck {
  /** No text has it and every encoding does; it counts as unreadable itself. */
  private static final String UNREADABLE = "\0";

  private final CharsetEncoder encoder;
  private final JsonMapper json;

  EncodingCheck(Charset encoding, JsonMapper json) {
    this.encoder = encoding.newEncoder();
    this.json = json;
  }

  /** A cell of a CSV file. */
  String cell(String said) {
    return encoder.canEncode(said)
        ? said
        : said.codePoints()
            .mapToObj(Character::toString)
            .map(one -> encoder.canEncode(one) ? one : UNREADABLE)
            .collect(Collectors.joining());
  }

  /** What is written as JSON, on one line. */
  String line(JsonNode said) {
    String line = said.toString();
    return encoder.canEncode(line)
        ? line
        : json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(said);
  }
}

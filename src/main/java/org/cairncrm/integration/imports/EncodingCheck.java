package org.cairncrm.integration.imports;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.stream.Collectors;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows so that they can be read again unchanged. A character that the encoding lacks, such
 * as U+FFFD, would otherwise become a question mark and be read as part of the cell.
 */
final class EncodingCheck {
  /** No text contains this character, every encoding has it, and it counts as unreadable. */
  private static final String UNREADABLE = "\0";

  private final CharsetEncoder encoder;
  private final JsonMapper json;

  EncodingCheck(Charset encoding, JsonMapper json) {
    this.encoder = encoding.newEncoder();
    this.json = json;
  }

  /** Writes a cell of a CSV file. */
  String cell(String said) {
    return encoder.canEncode(said)
        ? said
        : said.codePoints()
            .mapToObj(Character::toString)
            .map(one -> encoder.canEncode(one) ? one : UNREADABLE)
            .collect(Collectors.joining());
  }

  /** Writes JSON on one line. */
  String line(JsonNode said) {
    String line = said.toString();
    return encoder.canEncode(line)
        ? line
        : json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(said);
  }
}

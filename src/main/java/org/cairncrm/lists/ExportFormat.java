package org.cairncrm.lists;

/** The format of an exported list. */
public enum ExportFormat {
  /** CSV by RFC 4180 in UTF-8, with a line of column names. */
  CSV("text/csv", "csv"),
  /** A JSON object in each line. */
  NDJSON("application/x-ndjson", "ndjson");

  private final String mediaType;
  private final String ending;

  ExportFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of the name of a file. */
  public String ending() {
    return ending;
  }
}

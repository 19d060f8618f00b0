package org.cairncrm.shared;

/** Marks a property of a schema in the OpenAPI document that is left out instead of being null. */
public final class OmittedIfNull {
  /** The extension; the document is published without it. */
  public static final String EXTENSION = "x-omitted-if-null";

  private OmittedIfNull() {}
}

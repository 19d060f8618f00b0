package org.cairncrm.integration.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;

/** The kinds of records that rows become, in the order in which those of one moment are applied. */
enum RecordKind {
  CUSTOMER(
      null,
      "registeredAt",
      Field.text("name").needed(),
      Field.text("language"),
      Field.text("country"),
      Field.text("city"),
      Field.emails("emails"),
      Field.phones("phones"),
      Field.text("accountManager"),
      Field.instant("registeredAt")),
  ORDER(
      null,
      "placedAt",
      Field.instant("placedAt").needed(),
      Field.text("currency").needed(),
      Field.code("number"),
      Field.text("channel"),
      Field.day("promisedOn"),
      Field.decimal("discount"),
      Field.text("discountCode"),
      Field.decimal("shipping"),
      Field.decimal("taxIncluded"),
      Field.decimal("taxAdded"),
      Field.decimal("total")),
  ORDER_LINE(
      ORDER,
      null,
      Field.code("sku").needed(),
      Field.text("name").needed(),
      Field.whole("quantity").needed(),
      Field.decimal("unitPrice").needed(),
      Field.decimal("discount")),
  CANCELLATION(
      ORDER,
      "at",
      Field.instant("at").needed(),
      Field.decimal("amount"),
      Field.code("sku").ofOneRow(),
      Field.whole("quantity").ofOneRow(),
      Field.text("reason")),
  SHIPMENT(
      ORDER,
      "handedOverAt",
      Field.instant("handedOverAt").needed(),
      Field.text("carrier").needed(),
      Field.code("tracking"),
      Field.day("estimatedOn")),
  SHIPMENT_UPDATE(
      SHIPMENT,
      "at",
      Field.instant("at").needed(),
      Field.text("kind").needed(),
      Field.day("estimatedOn"),
      Field.text("note")),
  RETURN(
      ORDER,
      "at",
      Field.instant("at").needed(),
      Field.decimal("amount"),
      Field.code("sku").ofOneRow(),
      Field.whole("quantity").ofOneRow(),
      Field.text("reason")),
  CREDIT_NOTE(
      null,
      "at",
      Field.instant("at").needed(),
      Field.decimal("amount").needed().summed(),
      Field.text("currency").needed(),
      Field.text("reason")),
  CONTACT(
      null,
      "at",
      Field.instant("at").needed(),
      Field.text("channel").needed(),
      Field.text("direction").needed(),
      Field.text("subject").needed(),
      Field.text("body"),
      Field.text("agent"));

  private final @Nullable RecordKind parent;
  private final @Nullable String time;
  private final List<Field> fields;

  RecordKind(@Nullable RecordKind parent, @Nullable String time, Field... fields) {
    this.parent = parent;
    this.time = time;
    this.fields = List.of(fields);
  }

  /** The kind of the parent, whose id each row must name; null when there is no parent. */
  @Nullable RecordKind parent() {
    return parent;
  }

  /** The field with the time of the record; null when the record shares its parent's time. */
  @Nullable String time() {
    return time;
  }

  List<Field> fields() {
    return fields;
  }

  Set<String> fieldNames() {
    return fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the record has an id of its own; an order line has only its position. */
  boolean named() {
    return this != ORDER_LINE;
  }

  /** Whether equal rows count once; rows of a line or of a sum add up instead. */
  boolean repeats() {
    return named() && fields.stream().noneMatch(Field::sum);
  }

  /** The name in a mapping, such as {@code order-line}. */
  String word() {
    return EnumWord.of(this);
  }

  Field field(String name) {
    return fields.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(RecordKind::word).toList();
  }

  /** The type of a field's cells. */
  enum Type {
    TEXT,
    /** A text that identifies something; a number that a spreadsheet shortened is rejected. */
    CODE,
    /** A list of addresses; a cell may have several. */
    EMAILS,
    /** A list of numbers; a cell may have several. */
    PHONES,
    WHOLE,
    DECIMAL,
    DAY,
    INSTANT;

    boolean isList() {
      return this == EMAILS || this == PHONES;
    }
  }

  /**
   * A field of a record's body.
   *
   * @param required whether a mapping must name it
   * @param sum whether the rows of one id add up
   * @param ownOfRow whether each row of one id has its own value, which is required if the field is
   *     mapped
   */
  record Field(String name, Type type, boolean required, boolean sum, boolean ownOfRow) {
    static Field text(String name) {
      return new Field(name, Type.TEXT, false, false, false);
    }

    static Field code(String name) {
      return new Field(name, Type.CODE, false, false, false);
    }

    static Field emails(String name) {
      return new Field(name, Type.EMAILS, false, false, false);
    }

    static Field phones(String name) {
      return new Field(name, Type.PHONES, false, false, false);
    }

    static Field whole(String name) {
      return new Field(name, Type.WHOLE, false, false, false);
    }

    static Field decimal(String name) {
      return new Field(name, Type.DECIMAL, false, false, false);
    }

    static Field day(String name) {
      return new Field(name, Type.DAY, false, false, false);
    }

    static Field instant(String name) {
      return new Field(name, Type.INSTANT, false, false, false);
    }

    Field needed() {
      return new Field(name, type, true, sum, ownOfRow);
    }

    Field ofOneRow() {
      return new Field(name, type, required, sum, true);
    }

    Field summed() {
      return new Field(name, type, required, true, ownOfRow);
    }
  }
}

package org.cairncrm.attachments;

import static org.cairncrm.attachments.db.Tables.CONTENT;
import static org.cairncrm.attachments.db.Tables.PIECE;
import static org.jooq.Records.mapping;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Sweeper;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The contents of files, in pieces. A file is received and sent piece by piece, each in a statement
 * of its own, so that neither the memory nor a transaction depends on its size or on the pace of a
 * client. See docs/decisions/0030-attachments-in-pieces.md.
 */
@Component
@EnableConfigurationProperties(AttachmentSettings.class)
class ContentStore implements Sweeper {
  static final int PIECE_SIZE = 256 * 1024;

  /** The number of forgotten files that one sweep deletes. */
  private static final int BATCH = 20;

  private final DSLContext sql;
  private final Commands commands;
  private final FileTypes types;
  private final AttachmentSettings settings;
  private final Clock clock;

  ContentStore(
      DSLContext sql,
      Commands commands,
      FileTypes types,
      AttachmentSettings settings,
      Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.types = types;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Receives a file.
   *
   * @throws Invalid when it is empty, too large or of a type that is not accepted
   */
  ReceivedFile receive(CustomerId customer, String givenName, InputStream from, Actor by)
      throws IOException {
    byte[] piece = from.readNBytes(PIECE_SIZE);
    if (piece.length == 0) {
      throw Invalid.field(Attachments.BODY, "must not be empty");
    }
    String type = types.accepted(piece, givenName);
    String name = types.named(FileName.safe(givenName), type);
    UUID id = Ids.next();
    open(customer, id, name, type, by);
    MessageDigest digest = sha256();
    long size = 0;
    for (int place = 0; piece.length > 0; place++) {
      size += piece.length;
      if (size > settings.largest().toBytes()) {
        forget(customer, id);
        throw Invalid.field(
            Attachments.BODY,
            "must not be larger than " + settings.largest().toMegabytes() + " MB");
      }
      digest.update(piece);
      add(customer, id, place, piece);
      piece = from.readNBytes(PIECE_SIZE);
    }
    String checksum = HexFormat.of().formatHex(digest.digest());
    sql.update(CONTENT)
        .set(CONTENT.SIZE, size)
        .set(CONTENT.SHA256, checksum)
        .where(CONTENT.CUSTOMER_ID.eq(customer), CONTENT.CONTENT_ID.eq(id))
        .execute();
    return new ReceivedFile(id, customer, name, type, size, checksum);
  }

  private void open(CustomerId customer, UUID id, String name, String type, Actor by) {
    sql.insertInto(CONTENT)
        .set(CONTENT.CUSTOMER_ID, customer)
        .set(CONTENT.CONTENT_ID, id)
        .set(CONTENT.NAME, name)
        .set(CONTENT.MEDIA_TYPE, type)
        .set(CONTENT.RECEIVED_AT, clock.instant())
        .set(CONTENT.RECEIVED_BY, by)
        .execute();
  }

  private void add(CustomerId customer, UUID id, int place, byte[] bytes) {
    sql.insertInto(PIECE)
        .set(PIECE.CUSTOMER_ID, customer)
        .set(PIECE.CONTENT_ID, id)
        .set(PIECE.PLACE, place)
        .set(PIECE.BYTES, bytes)
        .execute();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The complete files among these that this actor has sent and that are not attached yet. */
  List<ReceivedFile> received(CustomerId customer, Collection<UUID> ids, Actor by) {
    return sql.select(
            CONTENT.CONTENT_ID,
            CONTENT.CUSTOMER_ID,
            CONTENT.NAME,
            CONTENT.MEDIA_TYPE,
            CONTENT.SIZE,
            CONTENT.SHA256)
        .from(CONTENT)
        .where(
            CONTENT.CUSTOMER_ID.eq(customer),
            CONTENT.CONTENT_ID.in(ids),
            CONTENT.RECEIVED_BY.eq(by),
            CONTENT.SHA256.isNotNull(),
            CONTENT.ATTACHED.isFalse())
        .orderBy(CONTENT.CONTENT_ID)
        .fetch(mapping(ReceivedFile::new));
  }

  /**
   * Marks a file as attached.
   *
   * @return false when it is attached already, or deleted
   */
  boolean attach(ReceivedFile file) {
    return sql.update(CONTENT)
            .set(CONTENT.ATTACHED, true)
            .where(
                CONTENT.CUSTOMER_ID.eq(file.customer()),
                CONTENT.CONTENT_ID.eq(file.content()),
                CONTENT.ATTACHED.isFalse())
            .execute()
        == 1;
  }

  /**
   * Sends a file.
   *
   * @throws EOFException when it was deleted meanwhile
   */
  void write(CustomerId customer, UUID id, long size, OutputStream to) throws IOException {
    long sent = 0;
    for (int place = 0; sent < size; place++) {
      byte[] bytes =
          sql.select(PIECE.BYTES)
              .from(PIECE)
              .where(PIECE.CUSTOMER_ID.eq(customer), PIECE.CONTENT_ID.eq(id), PIECE.PLACE.eq(place))
              .fetchOne(PIECE.BYTES);
      if (bytes == null) {
        throw new EOFException("The file was removed while it was sent");
      }
      to.write(bytes);
      sent += bytes.length;
    }
  }

  /** Deletes a file in the current command. */
  void delete(CustomerId customer, UUID id) {
    sql.deleteFrom(PIECE).where(PIECE.CUSTOMER_ID.eq(customer), PIECE.CONTENT_ID.eq(id)).execute();
    sql.deleteFrom(CONTENT)
        .where(CONTENT.CUSTOMER_ID.eq(customer), CONTENT.CONTENT_ID.eq(id))
        .execute();
  }

  /** Deletes files that were received but never attached. */
  @Override
  public boolean sweep() {
    var forgotten =
        sql.select(CONTENT.CUSTOMER_ID, CONTENT.CONTENT_ID)
            .from(CONTENT)
            .where(
                CONTENT.ATTACHED.isFalse(),
                CONTENT.RECEIVED_AT.lt(clock.instant().minus(settings.keepUnattached())))
            .limit(BATCH)
            .fetch();
    forgotten.forEach(row -> forget(row.value1(), row.value2()));
    return forgotten.size() == BATCH;
  }

  /** Deletes a file unless it has been attached meanwhile. */
  void forget(CustomerId customer, UUID id) {
    commands.run(
        () -> {
          int unattached =
              sql.deleteFrom(CONTENT)
                  .where(
                      CONTENT.CUSTOMER_ID.eq(customer),
                      CONTENT.CONTENT_ID.eq(id),
                      CONTENT.ATTACHED.isFalse())
                  .execute();
          if (unattached == 1) {
            delete(customer, id);
          }
          return unattached;
        });
  }
}

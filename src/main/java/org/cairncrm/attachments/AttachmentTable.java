package org.cairncrm.attachments;

import static org.cairncrm.attachments.db.Tables.ATTACHMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of attachments. */
@Component
class AttachmentTable {
  private static final SelectField<Attachment> WHOLE =
      row(
              ATTACHMENT.ATTACHMENT_ID,
              ATTACHMENT.CUSTOMER_ID,
              ATTACHMENT.OWNER,
              ATTACHMENT.OWNER_ID,
              ATTACHMENT.NAME,
              ATTACHMENT.MEDIA_TYPE,
              ATTACHMENT.SIZE,
              ATTACHMENT.SHA256,
              ATTACHMENT.ADDED_AT,
              ATTACHMENT.ADDED_BY,
              row(ATTACHMENT.REMOVED_AT, ATTACHMENT.REMOVED_BY, ATTACHMENT.REMOVAL_REASON)
                  .mapping(AttachmentTable::removal))
          .mapping(Attachment::new);

  private final DSLContext sql;

  AttachmentTable(DSLContext sql) {
    this.sql = sql;
  }

  private static @Nullable AttachmentRemoval removal(
      @Nullable Instant at, @Nullable Actor by, @Nullable String reason) {
    return at == null || by == null || reason == null
        ? null
        : new AttachmentRemoval(at, by, reason);
  }

  void insert(Attachment attachment, UUID content) {
    sql.insertInto(ATTACHMENT)
        .set(ATTACHMENT.CUSTOMER_ID, attachment.customer())
        .set(ATTACHMENT.ATTACHMENT_ID, attachment.id())
        .set(ATTACHMENT.OWNER, attachment.owner())
        .set(ATTACHMENT.OWNER_ID, attachment.ownerId())
        .set(ATTACHMENT.CONTENT_ID, content)
        .set(ATTACHMENT.NAME, attachment.name())
        .set(ATTACHMENT.MEDIA_TYPE, attachment.mediaType())
        .set(ATTACHMENT.SIZE, attachment.size())
        .set(ATTACHMENT.SHA256, attachment.sha256())
        .set(ATTACHMENT.ADDED_AT, attachment.addedAt())
        .set(ATTACHMENT.ADDED_BY, attachment.addedBy())
        .execute();
  }

  @Nullable Attachment find(UUID id) {
    return sql.select(WHOLE)
        .from(ATTACHMENT)
        .where(ATTACHMENT.ATTACHMENT_ID.eq(id))
        .fetchOne(mapping(found -> found));
  }

  /** The id of the content; null once the attachment is removed. */
  @Nullable UUID content(UUID id) {
    return sql.select(ATTACHMENT.CONTENT_ID)
        .from(ATTACHMENT)
        .where(ATTACHMENT.ATTACHMENT_ID.eq(id))
        .fetchOne(ATTACHMENT.CONTENT_ID);
  }

  /** The attachments of things, the oldest first, without those that were removed. */
  List<Attachment> of(String owner, Collection<UUID> ownerIds) {
    return sql.select(WHOLE)
        .from(ATTACHMENT)
        .where(
            ATTACHMENT.OWNER.eq(owner),
            ATTACHMENT.OWNER_ID.in(ownerIds),
            ATTACHMENT.REMOVED_AT.isNull())
        .orderBy(ATTACHMENT.OWNER_ID, ATTACHMENT.ADDED_AT, ATTACHMENT.ATTACHMENT_ID)
        .fetch(mapping(found -> found));
  }

  /**
   * @return false when it is removed already
   */
  boolean remove(Attachment attachment, Instant at, Actor by, String reason) {
    return sql.update(ATTACHMENT)
            .setNull(ATTACHMENT.CONTENT_ID)
            .set(ATTACHMENT.REMOVED_AT, at)
            .set(ATTACHMENT.REMOVED_BY, by)
            .set(ATTACHMENT.REMOVAL_REASON, reason)
            .where(
                ATTACHMENT.CUSTOMER_ID.eq(attachment.customer()),
                ATTACHMENT.ATTACHMENT_ID.eq(attachment.id()),
                ATTACHMENT.REMOVED_AT.isNull())
            .execute()
        == 1;
  }
}

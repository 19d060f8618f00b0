package org.cairncrm.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.access.Caller;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The façade of the module: files that belong to things of other modules. A module declares its
 * kind of things with an {@link AttachmentOwner}; routes, pages and limits are then the same for
 * all of them.
 */
@Component
public class Attachments {
  /** The field in which faults of a file are reported: the body of the request. */
  static final String BODY = "body";

  private final AttachmentTable table;
  private final ContentStore contents;
  private final AttachmentOwners owners;
  private final AttachmentSettings settings;
  private final Commands commands;
  private final Events events;
  private final Caller caller;
  private final Clock clock;

  Attachments(
      AttachmentTable table,
      ContentStore contents,
      AttachmentOwners owners,
      AttachmentSettings settings,
      Commands commands,
      Events events,
      Caller caller,
      Clock clock) {
    this.table = table;
    this.contents = contents;
    this.owners = owners;
    this.settings = settings;
    this.commands = commands;
    this.events = events;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Receives a file for a thing that is not saved yet. It is deleted after a day unless {@link
   * #attach} is called.
   *
   * @param name as the sender calls the file
   * @throws Invalid when it is empty, too large or of a type that is not accepted
   */
  public ReceivedFile receive(CustomerId customer, String name, InputStream content)
      throws IOException {
    return contents.receive(customer, name, content, caller.actor());
  }

  /**
   * Receives a file for a saved thing, which {@link #attach} then attaches.
   *
   * @throws NotFound when there is no such thing
   * @throws Invalid when the file is empty, too large or of a type that is not accepted
   */
  public ReceivedFile receive(String owner, UUID ownerId, String name, InputStream content)
      throws IOException {
    return receive(writable(owner, ownerId), name, content);
  }

  /** The files among these that the caller has sent for the customer and not attached yet. */
  public List<ReceivedFile> received(CustomerId customer, Collection<UUID> ids) {
    return contents.received(customer, ids, caller.actor());
  }

  /**
   * Attaches received files, within the command that saves the thing or in one of its own.
   *
   * @param owner the kind of the thing, see {@link AttachmentOwner#kind}
   * @throws Conflict when the thing would have too many attachments, or a file is attached already
   */
  public List<Attachment> attach(
      CustomerId customer, String owner, UUID ownerId, List<ReceivedFile> files) {
    return files.isEmpty()
        ? List.of()
        : commands.on(
            customer,
            clock.instant(),
            () -> {
              requireRoom(owner, ownerId, files.size());
              return files.stream().map(file -> attach(owner, ownerId, Ids.next(), file)).toList();
            });
  }

  private void requireRoom(String owner, UUID ownerId, int more) {
    if (of(owner, ownerId).size() + more > settings.most()) {
      throw new Conflict(
          "There can be at most %d attachments; remove one first".formatted(settings.most()));
    }
  }

  private Attachment attach(String owner, UUID ownerId, UUID id, ReceivedFile file) {
    if (!contents.attach(file)) {
      throw new Conflict("The file %s is attached already".formatted(file.name()));
    }
    Attachment attachment =
        new Attachment(
            id,
            file.customer(),
            owner,
            ownerId,
            file.name(),
            file.mediaType(),
            file.size(),
            file.sha256(),
            clock.instant(),
            caller.actor(),
            null);
    table.insert(attachment, file.content());
    events.publish(
        new AttachmentAdded(
            file.customer(),
            id,
            owner,
            ownerId,
            file.mediaType(),
            file.size(),
            attachment.addedAt()),
        file.name());
    return attachment;
  }

  /**
   * Adds an attachment to a saved thing, once for each id.
   *
   * @param id the id that the sender chose for the attachment
   * @throws NotFound when there is no such thing
   * @throws Invalid when the file is empty, too large or of a type that is not accepted
   * @throws Conflict when the thing has too many attachments, or the id belongs to another one
   */
  public Outcome<Attachment> add(
      UUID id, String owner, UUID ownerId, String name, InputStream content) throws IOException {
    CustomerId customer = writable(owner, ownerId);
    ReceivedFile file = receive(customer, name, content);
    try {
      return commands.on(customer, clock.instant(), () -> add(id, owner, ownerId, file));
    } catch (Conflict refused) {
      contents.forget(customer, file.content());
      throw refused;
    }
  }

  private Outcome<Attachment> add(UUID id, String owner, UUID ownerId, ReceivedFile file) {
    Attachment before = table.find(id);
    if (before != null) {
      Attachment first = same(before, owner, ownerId, file);
      contents.delete(file.customer(), file.content());
      return Outcome.repeated(first);
    }
    requireRoom(owner, ownerId, 1);
    return Outcome.created(attach(owner, ownerId, id, file));
  }

  private static Attachment same(
      Attachment before, String owner, UUID ownerId, ReceivedFile again) {
    if (!before.owner().equals(owner)
        || !before.ownerId().equals(ownerId)
        || !before.name().equals(again.name())
        || !before.sha256().equals(again.sha256())) {
      throw new Conflict("Attachment %s was sent before with other content".formatted(before.id()));
    }
    return before;
  }

  /**
   * @throws NotFound when there is no such attachment, or the caller may not read its thing
   */
  public Attachment get(UUID id) {
    Attachment found = table.find(id);
    if (found == null) {
      throw new NotFound("attachment", id);
    }
    caller.require(owners.of(found.owner()).readPermission());
    return found;
  }

  /**
   * The attachments of a thing, the oldest first.
   *
   * @throws NotFound when there is no such thing
   */
  public List<Attachment> list(String owner, UUID ownerId) {
    AttachmentOwner of = owners.of(owner);
    caller.require(of.readPermission());
    of.customer(ownerId);
    return of(owner, ownerId);
  }

  /** The attachments of a thing that the caller may read, the oldest first. */
  public List<Attachment> of(String owner, UUID ownerId) {
    return table.of(owner, List.of(ownerId));
  }

  /**
   * The attachments of several things that the caller may read. Things without any are left out.
   */
  public Map<UUID, List<Attachment>> of(String owner, Collection<UUID> ownerIds) {
    return ownerIds.isEmpty()
        ? Map.of()
        : table.of(owner, ownerIds).stream().collect(Collectors.groupingBy(Attachment::ownerId));
  }

  /**
   * Sends the content of an attachment, piece by piece.
   *
   * @throws NotFound when it was removed
   */
  public void write(Attachment attachment, OutputStream to) throws IOException {
    contents.write(attachment.customer(), content(attachment), attachment.size(), to);
  }

  /**
   * Requires that an attachment still has its content.
   *
   * @throws NotFound when it was removed
   */
  public void requireContent(Attachment attachment) {
    content(attachment);
  }

  private UUID content(Attachment attachment) {
    UUID content = table.content(attachment.id());
    if (content == null) {
      throw new NotFound("content of attachment", attachment.id());
    }
    return content;
  }

  /**
   * Removes an attachment and deletes its content.
   *
   * @throws NotFound when there is no such attachment
   * @throws Conflict when it was removed before
   */
  public Attachment remove(UUID id, String reason) {
    Attachment attachment = get(id);
    caller.require(owners.of(attachment.owner()).writePermission());
    Instant now = clock.instant();
    return commands.on(
        attachment.customer(),
        now,
        () -> {
          @Nullable UUID content = table.content(id);
          if (content == null || !table.remove(attachment, now, caller.actor(), reason.strip())) {
            throw new Conflict("The attachment was removed before");
          }
          contents.delete(attachment.customer(), content);
          events.publish(
              new AttachmentRemoved(
                  attachment.customer(), id, attachment.owner(), attachment.ownerId(), now),
              attachment.name() + "\n" + reason.strip());
          return get(id);
        });
  }

  /**
   * The address of the page of a thing.
   *
   * @throws NotFound when there is no such thing
   */
  public String page(String owner, UUID ownerId) {
    AttachmentOwner of = owners.of(owner);
    of.customer(ownerId);
    return of.page(ownerId);
  }

  /** The customer of a thing to which the caller may attach files. */
  private CustomerId writable(String owner, UUID ownerId) {
    AttachmentOwner of = owners.of(owner);
    caller.require(of.writePermission());
    return of.customer(ownerId);
  }
}

package org.cairncrm.interactions;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.attachments.Attachments;
import org.cairncrm.attachments.ReceivedFile;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The façade of the module: interactions between customers and the company, on every channel. */
@Component
public class Interactions {
  /** The topic that pages about waiting contacts watch. */
  public static final String TOPIC = "interactions";

  /** The kind of contacts as owners of attachments. */
  public static final String OWNER = "contact";

  private final InteractionTable table;
  private final InteractionRecording recording;
  private final WaitingContacts waiting;
  private final ContactCorrections corrections;
  private final Attachments attachments;
  private final Commands commands;
  private final Events events;
  private final Clock clock;

  Interactions(
      InteractionTable table,
      InteractionRecording recording,
      WaitingContacts waiting,
      ContactCorrections corrections,
      Attachments attachments,
      Commands commands,
      Events events,
      Clock clock) {
    this.table = table;
    this.recording = recording;
    this.waiting = waiting;
    this.corrections = corrections;
    this.attachments = attachments;
    this.commands = commands;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Records an interaction, once for each source and external id.
   *
   * @throws NotFound when there is no such customer
   * @throws Invalid naming the field at fault
   * @throws Conflict when the source has already sent it for another customer
   */
  public Outcome<Interaction> record(CustomerId customer, NewInteraction wanted) {
    return recording.record(customer, wanted);
  }

  /**
   * Records an interaction with files that were received before.
   *
   * @throws Conflict when one of the files is attached already
   */
  public Outcome<Interaction> record(
      CustomerId customer, NewInteraction wanted, List<ReceivedFile> files) {
    return commands.run(
        () -> {
          Outcome<Interaction> recorded = record(customer, wanted);
          attachments.attach(customer, OWNER, recorded.value().id(), files);
          return recorded;
        });
  }

  /**
   * Corrects an interaction. The earlier version is kept; the history and the search show the
   * corrected one. A correction without effect changes nothing.
   *
   * @param expected the version that the caller has read
   * @throws NotFound when there is no such interaction
   * @throws Stale when it has another version by now
   * @throws Invalid naming the fields at fault
   */
  public Interaction correct(UUID id, InteractionCorrection correction, int expected) {
    return corrections.correct(id, correction, expected);
  }

  /**
   * The versions of an interaction before its corrections, the newest first.
   *
   * @throws NotFound when there is no such interaction
   */
  public Page<EarlierVersion> earlier(UUID id, PageRequest page) {
    return corrections.earlier(get(id), page);
  }

  /** The interactions about an order, newest first. */
  public Page<Interaction> about(OrderId order, PageRequest page) {
    return table.about(order, page);
  }

  /** The known interactions among these external ids of the source, with their customers. */
  public Map<String, CustomerId> known(String source, Collection<String> externalIds) {
    return table.known(source, externalIds);
  }

  /**
   * @throws NotFound when there is no such interaction
   */
  public Interaction get(UUID id) {
    return table.get(id);
  }

  /**
   * A customer's interactions, newest first.
   *
   * @throws NotFound when there is no such customer
   */
  public Page<Interaction> of(CustomerId customer, PageRequest page) {
    Page<Interaction> found = table.of(customer, page);
    if (found.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return found;
  }

  /**
   * The contacts that wait for an answer, the longest waiting first.
   *
   * @param accountManager restricts the list to the customers of this person; null for all
   */
  public Page<Interaction> waiting(@Nullable String accountManager, PageRequest page) {
    return waiting.page(accountManager, page);
  }

  /** The number of contacts that {@link #waiting} lists. */
  public int waitingCount(@Nullable String accountManager) {
    return waiting.count(accountManager);
  }

  /** The contacts that waited until this outbound contact answered them. */
  public List<Interaction> answeredBy(Interaction contact) {
    return waiting.answeredBy(contact);
  }

  /**
   * Lets the contacts wait again that an outbound contact answered.
   *
   * @throws NotFound when there is no such interaction
   */
  public void undoAnswer(UUID id) {
    Interaction contact = get(id);
    commands.on(
        contact.customer(),
        clock.instant(),
        () -> {
          waiting.undo(contact);
          commands.changed(TOPIC);
          return contact;
        });
  }

  /**
   * Records that a waiting contact needs no answer.
   *
   * @throws NotFound when there is no such interaction
   * @throws Conflict when it does not wait for an answer
   */
  public Interaction waiveAnswer(UUID id) {
    Interaction contact = get(id);
    Instant now = clock.instant();
    return commands.on(
        contact.customer(),
        now,
        () -> {
          if (!waiting.waive(contact)) {
            throw new Conflict("The contact does not wait for an answer");
          }
          events.publish(new AnswerWaived(contact.customer(), id, contact.channel(), now));
          commands.changed(TOPIC);
          return get(id);
        });
  }
}

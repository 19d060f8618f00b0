package org.cairncrm.interactions.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interaction;
import org.cairncrm.interactions.InteractionCorrection;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is typed into a form. Times are those of the zone of the person.
 *
 * @param channel the word for the channel
 * @param direction the word for the direction
 * @param at as {@code 2026-03-05T09:00}; blank for a contact of this moment
 * @param order the id of an order; blank for none
 * @param answers the id of the contact that it answers; blank for none
 * @param reason the reason for a correction
 * @param version that was read before a correction; 0 for a new contact
 */
record ContactDraft(
    String channel,
    String direction,
    String at,
    String order,
    String answers,
    String subject,
    String body,
    boolean answerNeeded,
    String reason,
    int version) {
  /** A contact that is logged now. */
  static ContactDraft blank() {
    return new ContactDraft("", "", "", "", "", "", "", false, "", 0);
  }

  /**
   * @param typed the text of each field; empty for one that is not in the form
   */
  static ContactDraft of(UnaryOperator<String> typed) {
    String version = typed.apply("version");
    return new ContactDraft(
        typed.apply("channel").strip(),
        typed.apply("direction").strip(),
        typed.apply("at").strip(),
        typed.apply("order").strip(),
        typed.apply("answers").strip(),
        typed.apply("subject").strip(),
        typed.apply("body").strip(),
        typed.apply("answerNeeded").equals("true"),
        typed.apply("reason").strip(),
        version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
  }

  static ContactDraft of(Interaction contact, ZoneId zone) {
    return new ContactDraft(
        EnumWord.of(contact.channel()),
        EnumWord.of(contact.direction()),
        LocalDateTime.ofInstant(contact.at(), zone).truncatedTo(ChronoUnit.MINUTES).toString(),
        contact.order() == null ? "" : contact.order().toString(),
        "",
        contact.subject(),
        contact.body() == null ? "" : contact.body(),
        false,
        "",
        contact.version());
  }

  /** The same draft, to be saved over another version. */
  ContactDraft over(int other) {
    return new ContactDraft(
        channel, direction, at, order, answers, subject, body, answerNeeded, reason, other);
  }

  /** The contact to be logged. What cannot be read is added to the faults. */
  @Nullable NewInteraction logged(ZoneId zone, Checks checks) {
    Channel on = channel(checks);
    Direction by = direction(checks);
    Instant when = time(zone, checks);
    OrderId about = order(checks);
    return on == null || by == null
        ? null
        : new NewInteraction(
            on,
            by,
            subject,
            body.isEmpty() ? null : body,
            null,
            when,
            null,
            null,
            answerNeeded && by == Direction.INBOUND ? true : null,
            about,
            by == Direction.OUTBOUND ? answered() : null);
  }

  /**
   * The correction of a contact. What cannot be read is added to the faults.
   *
   * @param before the contact. If the minute is unchanged, its exact time stays.
   */
  @Nullable InteractionCorrection correction(Interaction before, ZoneId zone, Checks checks) {
    Channel on = channel(checks);
    Direction by = direction(checks);
    Instant typed = time(zone, checks);
    OrderId about = order(checks);
    if (typed == null && at.isEmpty()) {
      checks.add("at", "is required");
    }
    if (on == null || by == null || typed == null) {
      return null;
    }
    boolean same = typed.equals(before.at().truncatedTo(ChronoUnit.MINUTES));
    return new InteractionCorrection(
        on, by, subject, body.isEmpty() ? null : body, same ? before.at() : typed, about, reason);
  }

  private @Nullable Channel channel(Checks checks) {
    Channel found = EnumWord.find(Channel.class, channel).orElse(null);
    if (found == null) {
      checks.add("channel", "must be one of " + String.join(", ", EnumWord.all(Channel.class)));
    }
    return found;
  }

  private @Nullable Direction direction(Checks checks) {
    Direction found = EnumWord.find(Direction.class, direction).orElse(null);
    if (found == null) {
      checks.add("direction", "must be one of " + String.join(", ", EnumWord.all(Direction.class)));
    }
    return found;
  }

  private @Nullable Instant time(ZoneId zone, Checks checks) {
    try {
      return at.isEmpty() ? null : LocalDateTime.parse(at).atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      checks.add("at", "must be a day and a time such as 2026-03-05T09:00");
      return null;
    }
  }

  /** The contact that it answers; null if none is named. */
  @Nullable UUID answered() {
    try {
      return answers.isEmpty() ? null : UUID.fromString(answers);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private @Nullable OrderId order(Checks checks) {
    try {
      return order.isEmpty() ? null : new OrderId(UUID.fromString(order));
    } catch (IllegalArgumentException unreadable) {
      checks.add("order", "must be an order of the same customer");
      return null;
    }
  }
}

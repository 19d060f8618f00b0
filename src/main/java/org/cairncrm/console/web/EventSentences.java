package org.cairncrm.console.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.events.Recorded;
import org.cairncrm.history.LineText;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.MessageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an event as a sentence. The files of sentences/ have the sentence by the event's name, as
 * {@code event.order-placed} with its variants. Beside the fields of the event, a sentence may have
 * {@code {subject}}, the first line of its text, and {@code {by}}, the person or system that acted.
 * An event without a sentence is shown by its name, so the console need not know every event.
 */
@Component
class EventSentences implements LineText {
  private static final String UNKNOWN_LOOK = "circle-dot";

  private final MessageTexts messages;
  private final JsonMapper json;
  private final FieldFormat fieldFormat;
  private final EventLinks links;
  private final Shell shell;
  private final Map<String, SentenceTemplate> parsed = new ConcurrentHashMap<>();

  EventSentences(
      MessageTexts messages,
      JsonMapper json,
      FieldFormat fieldFormat,
      EventLinks links,
      Shell shell) {
    this.messages = messages;
    this.json = json;
    this.fieldFormat = fieldFormat;
    this.links = links;
    this.shell = shell;
  }

  @Override
  public String of(Recorded event) {
    EventLine line = tell(event);
    return Stream.of(words(line.title()), words(line.meta()), line.said())
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining("\n"));
  }

  private static String words(List<TextRun> runs) {
    return runs.stream().map(TextRun::text).collect(Collectors.joining());
  }

  public EventLine tell(Recorded event) {
    if (event.withheld() != null && event.withheld().fields().contains("data")) {
      return withheld(event, event.withheld().needs());
    }
    JsonNode data = json.readTree(event.data());
    JsonNode decision = event.decision() == null ? null : json.readTree(event.decision());
    String kind = data.path("kind").asString(data.path("channel").asString(""));
    String subject = event.text() == null ? null : event.text().lines().findFirst().orElse(null);
    String[] look = look(event.name(), kind).split(" ");
    if (data instanceof ObjectNode fields) {
      if (subject != null) {
        fields.put("subject", subject);
      }
      if (event.actor().kind() != Actor.Kind.CAIRN) {
        fields.put("by", shell.actor(event.actor()));
      }
      if (event.actor().kind() == Actor.Kind.PERSON) {
        fields.put("colleague", shell.actor(event.actor()));
      }
    }
    List<TextRun> title = say("", event.name(), kind, data, decision);
    boolean named = title.stream().anyMatch(run -> run.text().equals(subject));
    return new EventLine(
        event,
        look[0],
        look.length > 1 ? look[1] : "",
        title.isEmpty() ? List.of(new TextRun(readable(event.name()), true)) : title,
        say(".meta", event.name(), kind, data, decision),
        named ? rest(event.text()) : event.text());
  }

  private EventLine withheld(Recorded event, String needs) {
    return new EventLine(
        event,
        look(event.name(), "").split(" ")[0],
        "",
        List.of(new TextRun(readable(event.name()), true)),
        List.of(
            new TextRun(
                Objects.requireNonNullElse(messages.find("history.withheld", needs), ""), false)),
        null);
  }

  private String look(String name, String kind) {
    String own = message("event." + name + "." + kind + ".look");
    String usual = own == null ? message("event." + name + ".look") : own;
    return usual == null ? UNKNOWN_LOOK : usual;
  }

  private List<TextRun> say(
      String part, String name, String kind, JsonNode data, @Nullable JsonNode decision) {
    String own = message("event." + name + "." + kind + part);
    String sentence = own == null ? message("event." + name + part) : own;
    return sentence == null
        ? List.of()
        : parsed
            .computeIfAbsent(sentence, SentenceTemplate::parse)
            .say(
                (field, format) -> fieldFormat.words(data, decision, field, format),
                field -> links.address(data, field));
  }

  private @Nullable String message(String key) {
    return messages.find(key);
  }

  private static @Nullable String rest(@Nullable String text) {
    String rest = text == null ? "" : text.lines().skip(1).collect(Collectors.joining("\n"));
    return rest.isBlank() ? null : rest;
  }

  private static String readable(String name) {
    String words = name.replace('-', ' ');
    return words.isEmpty() ? "?" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

package org.cairncrm.console.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairncrm.shell.EventLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The links in the sentences of events, as the modules declare them. */
@Component
class EventLinks {
  private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

  private final Map<String, List<EventLink>> byField;
  private final Shell shell;

  EventLinks(List<EventLink> declared, Shell shell) {
    this.byField = declared.stream().collect(Collectors.groupingBy(EventLink::field));
    this.shell = shell;
  }

  /**
   * The address to which a field of an event leads; null if it leads nowhere, or to a page that the
   * user may not open.
   */
  @Nullable String address(JsonNode event, String field) {
    for (EventLink link : byField.getOrDefault(field, List.of())) {
      String address = address(event, link);
      if (address != null && shell.may(link.permission())) {
        return address;
      }
    }
    return null;
  }

  /** The address with the fields of the event; null if the event does not have all of them. */
  private static @Nullable String address(JsonNode event, EventLink link) {
    Matcher fields = FIELD.matcher(link.address());
    StringBuilder address = new StringBuilder();
    while (fields.find()) {
      String value = event.path(fields.group(1)).asString("");
      if (value.isEmpty()) {
        return null;
      }
      fields.appendReplacement(
          address, Matcher.quoteReplacement(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }
    return fields.appendTail(address).toString();
  }
}

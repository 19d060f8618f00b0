package org.cairncrm.loyalty.web;

import java.util.List;
import java.util.Set;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.documents.DocumentChange;
import org.cairncrm.rules.documents.DocumentChange.Kind;
import org.cairncrm.rules.documents.DocumentEditor;
import org.cairncrm.rules.documents.FormPart;
import org.cairncrm.rules.documents.web.ChangeWords;
import org.cairncrm.shared.KnownTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Each difference between two programmes as a sentence for people who do not read YAML. */
@Component
class ProgrammeChangeWords implements ChangeWords {
  private static final Set<String> LISTS = Set.of("earning", "rewards");

  /** The keys of a rule that one sentence covers. */
  private static final Set<String> REWARDED = Set.of("on", "repeat", "products", "when");

  private final DocumentEditor editor;
  private final ProgrammeSentences words;
  private final ProgrammeTerms terms;
  private final ProgrammeValues values;

  ProgrammeChangeWords(
      Programmes programmes,
      ProgrammeSentences words,
      ProgrammeTerms terms,
      ProgrammeValues values) {
    this.editor = programmes.documents().editor();
    this.words = words;
    this.terms = terms;
    this.values = values;
  }

  @Override
  public @Nullable String sentence(JsonNode before, JsonNode after, DocumentChange change) {
    List<String> path = change.path();
    String first = path.getFirst();
    if (LISTS.contains(first)) {
      return path.size() == 1
          ? list(first, before, after, change)
          : rule(first, path.get(1), before, after, change);
    }
    return switch (first) {
      case "points" -> {
        JsonNode was = before.path(first);
        JsonNode now = after.path(first);
        yield path.size() == 1 ? whole("", was, now) : part(now, "", path, change);
      }
      case "tiers" -> tiers(before.path(first), after.path(first));
      case "expiry" ->
          words.text(
              "loyalty.diff.rule.gives",
              words.text("loyalty.edit.section.expiry"),
              bare(terms.points(before)),
              bare(terms.points(after)));
      default -> field(label("", path), change);
    };
  }

  private @Nullable String list(
      String list, JsonNode before, JsonNode after, DocumentChange change) {
    if (change.kind() == Kind.CHANGED) {
      return words.text("loyalty.diff.rule.order");
    }
    JsonNode rules = change.kind() == Kind.ADDED ? after.path(list) : before.path(list);
    return rules
        .valueStream()
        .map(
            rule ->
                change.kind() == Kind.ADDED
                    ? whole(list, MissingNode.getInstance(), rule)
                    : whole(list, rule, MissingNode.getInstance()))
        .reduce((some, last) -> some + " " + last)
        .orElse(null);
  }

  private @Nullable String rule(
      String list, String name, JsonNode before, JsonNode after, DocumentChange change) {
    JsonNode was = find(before.path(list), name);
    JsonNode now = find(after.path(list), name);
    List<String> path = change.path();
    if (path.size() == 2) {
      return change.kind() == Kind.MOVED
          ? words.text(
              "loyalty.diff.rule.moved", title(now), plain(change.before()), plain(change.after()))
          : whole(list, was, now);
    }
    String key = path.get(2);
    if (key.equals("title")) {
      return words.text("loyalty.diff.rule.titled", title(was), title(now));
    }
    if (REWARDED.contains(key)) {
      return words.text(
          "loyalty.diff.rule.gives", title(now), words.rewarded(was), words.rewarded(now));
    }
    if (key.equals("gives")) {
      List<String> gives = List.of(words.gives(was.path(key)), words.gives(now.path(key)));
      if (!gives.getFirst().equals(gives.getLast())) {
        return words.text("loyalty.diff.rule.gives", title(now), gives.getFirst(), gives.getLast());
      }
    }
    return part(now, "/" + list + "/0", path.subList(2, path.size()), change);
  }

  /** The rule with this name; differences name a rule by its name, or else by its title. */
  private static JsonNode find(JsonNode rules, String name) {
    return rules
        .valueStream()
        .filter(
            rule ->
                rule.path("rule").asString("").equals(name)
                    || rule.path("title").asString("").equals(name))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static String title(JsonNode rule) {
    return rule.path("title").asString(rule.path("rule").asString(""));
  }

  private String whole(String list, JsonNode was, JsonNode now) {
    return now.isMissingNode()
        ? words.text("loyalty.diff.rule.removed", title(was), said(list, was))
        : words.text("loyalty.diff.rule.added", title(now), said(list, now));
  }

  private String said(String list, JsonNode rule) {
    return rule.has("pointsPerUnit") ? words.simplePoints(rule) : words.rule(list, rule);
  }

  private @Nullable String part(
      JsonNode rule, String at, List<String> path, DocumentChange change) {
    String said = field(label(at, path), change);
    return said == null ? null : words.text("loyalty.diff.part", title(rule), said);
  }

  private @Nullable String field(@Nullable String label, DocumentChange change) {
    if (label == null) {
      return null;
    }
    String key = change.path().getLast();
    String was = values.said(key, change.before());
    String now = values.said(key, change.after());
    return change.before() == null
        ? words.text("loyalty.diff.field.added", label, now)
        : change.after() == null
            ? words.text("loyalty.diff.field.removed", label, was)
            : words.text("loyalty.diff.field", label, was, now);
  }

  /** The label of the innermost part of a path that the schema names; null for none. */
  private @Nullable String label(String at, List<String> path) {
    String place = at;
    String label = null;
    for (String step : path) {
      place = place + "/" + step;
      FormPart part = editor.part(MissingNode.getInstance(), place);
      if (part == null) {
        break;
      }
      label = KnownTexts.ofPage(part.label());
    }
    return label;
  }

  private String tiers(JsonNode was, JsonNode now) {
    if (was.isMissingNode()) {
      return words.text("loyalty.diff.tiers.added", said(now, true));
    }
    return now.isMissingNode()
        ? words.text("loyalty.diff.tiers.removed", said(was, true))
        : words.text("loyalty.diff.tiers", said(was, false), said(now, false));
  }

  private String said(JsonNode tiers, boolean alone) {
    List<String> terms = this.terms.downgrade(tiers);
    String said = this.terms.tiers(tiers);
    return alone || terms.isEmpty() ? said : said + "; " + String.join("; ", terms);
  }

  /** A sentence without its full stop. */
  private static String bare(String sentence) {
    return sentence.replaceAll("\\.$", "");
  }

  private static String plain(@Nullable Object value) {
    return value instanceof JsonNode node ? node.asString("") : "";
  }
}

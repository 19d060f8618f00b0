package org.cairncrm.rules.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.cairncrm.rules.documents.DocumentChange.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compares the content of two versions of a document. Comments, the order of keys and the layout
 * are ignored. Items of a list are matched by their name, which is the first key whose value is a
 * different text for each item. Lists of single values are compared as sets.
 */
final class DocumentDiff {
  private final List<DocumentChange> changes = new ArrayList<>();

  private DocumentDiff() {}

  static List<DocumentChange> between(JsonNode before, JsonNode after) {
    var diff = new DocumentDiff();
    diff.compare(List.of(), before, after);
    return diff.changes;
  }

  private void compare(List<String> path, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      objects(path, before, after);
    } else if (before.isArray() && after.isArray()) {
      lists(path, before, after);
    } else {
      changes.add(new DocumentChange(Kind.CHANGED, path, before, after));
    }
  }

  private void objects(List<String> path, JsonNode before, JsonNode after) {
    Set<String> keys = new LinkedHashSet<>(before.propertyNames());
    keys.addAll(after.propertyNames());
    for (String key : keys) {
      either(step(path, key), before.get(key), after.get(key));
    }
  }

  private void lists(List<String> path, JsonNode before, JsonNode after) {
    String name = name(before, after);
    if (name == null) {
      values(path, before, after);
    } else {
      named(path, byName(before, name), byName(after, name));
    }
  }

  private void named(List<String> path, Map<String, JsonNode> before, Map<String, JsonNode> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      either(step(path, name), before.get(name), after.get(name));
    }
    List<String> order = before.keySet().stream().filter(after::containsKey).toList();
    List<String> now = after.keySet().stream().filter(before::containsKey).toList();
    Set<String> kept = new HashSet<>(inOrder(order, now));
    for (String name : now) {
      if (!kept.contains(name)) {
        changes.add(
            new DocumentChange(
                Kind.MOVED,
                step(path, name),
                place(List.copyOf(before.keySet()), name),
                place(List.copyOf(after.keySet()), name)));
      }
    }
  }

  private static JsonNode place(List<String> names, String name) {
    return JsonNodeFactory.instance.numberNode(names.indexOf(name) + 1);
  }

  private void values(List<String> path, JsonNode before, JsonNode after) {
    Set<JsonNode> were = new LinkedHashSet<>(items(before));
    Set<JsonNode> are = new LinkedHashSet<>(items(after));
    were.stream()
        .filter(value -> !are.contains(value))
        .forEach(value -> changes.add(new DocumentChange(Kind.REMOVED, path, value, null)));
    are.stream()
        .filter(value -> !were.contains(value))
        .forEach(value -> changes.add(new DocumentChange(Kind.ADDED, path, null, value)));
    if (were.equals(are)) {
      changes.add(new DocumentChange(Kind.CHANGED, path, before, after));
    }
  }

  private void either(List<String> path, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (before == null) {
      changes.add(new DocumentChange(Kind.ADDED, path, null, after));
    } else if (after == null) {
      changes.add(new DocumentChange(Kind.REMOVED, path, before, null));
    } else {
      compare(path, before, after);
    }
  }

  /** The key that names the items of both lists; null if there is none. */
  private static @Nullable String name(JsonNode before, JsonNode after) {
    List<JsonNode> all = new ArrayList<>(items(before));
    all.addAll(items(after));
    if (all.isEmpty() || !all.stream().allMatch(JsonNode::isObject)) {
      return null;
    }
    return all.getFirst().propertyNames().stream()
        .filter(key -> all.stream().allMatch(item -> item.path(key).isString()))
        .filter(key -> unique(before, key) && unique(after, key))
        .findFirst()
        .orElse(null);
  }

  private static boolean unique(JsonNode list, String key) {
    return byName(list, key).size() == list.size();
  }

  private static Map<String, JsonNode> byName(JsonNode list, String key) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    items(list).forEach(item -> named.putIfAbsent(item.path(key).asString(), item));
    return named;
  }

  private static List<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  /** The longest subsequence of {@code now} in the previous order. All other items were moved. */
  private static List<String> inOrder(List<String> before, List<String> now) {
    List<List<String>> best = new ArrayList<>();
    List<String> longest = List.of();
    for (int at = 0; at < now.size(); at++) {
      List<String> chain = List.of();
      for (int earlier = 0; earlier < at; earlier++) {
        if (before.indexOf(now.get(earlier)) < before.indexOf(now.get(at))
            && best.get(earlier).size() > chain.size()) {
          chain = best.get(earlier);
        }
      }
      best.add(step(chain, now.get(at)));
      longest = best.get(at).size() > longest.size() ? best.get(at) : longest;
    }
    return longest;
  }

  private static List<String> step(List<String> path, String next) {
    List<String> longer = new ArrayList<>(path);
    longer.add(next);
    return List.copyOf(longer);
  }
}

package org.cairncrm.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.WordList;
import org.springframework.stereotype.Component;

/** All categories of events that the modules declare, and the permissions that protect them. */
@Component
public class EventCategories implements WordList {
  private final List<EventCategory> categories;
  private final Map<String, String> protecting = new HashMap<>();

  /**
   * @throws IllegalStateException if two categories have the same word or module
   */
  EventCategories(List<EventCategory> declared) {
    this.categories =
        declared.stream().sorted(Comparator.comparingInt(EventCategory::place)).toList();
    for (EventCategory category : categories) {
      if (protecting.put(category.module(), category.permission()) != null) {
        throw new IllegalStateException(
            "Two categories hold the events of the module " + category.module());
      }
    }
    if (Set.copyOf(words()).size() < categories.size()) {
      throw new IllegalStateException("Two categories of events have the same word: " + words());
    }
  }

  @Override
  public String name() {
    return "HistoryCategory";
  }

  @Override
  public List<String> words() {
    return categories.stream().map(EventCategory::word).toList();
  }

  /**
   * The same word.
   *
   * @throws Invalid if there is no category with this word
   */
  public String require(String word) {
    if (!words().contains(word)) {
      throw Invalid.field("kind", "must be one of " + String.join(", ", words()));
    }
    return word;
  }

  /** The modules whose events are in these categories, as the journal names them. */
  public Set<String> modules(Collection<String> words) {
    return categories.stream()
        .filter(category -> words.contains(category.word()))
        .map(EventCategory::module)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The permission that protects the content of a module's events. Administrators alone see the
   * content of a module without a category.
   */
  String protecting(String module) {
    return protecting.getOrDefault(module, AccessPermissions.MANAGE);
  }

  /** All permissions that protect the content of events. */
  Set<String> protecting() {
    return Set.copyOf(protecting.values());
  }
}

package org.cairncrm.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairncrm.access.Caller;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.words.TypingError;
import org.cairncrm.shell.MenuEntry;
import org.cairncrm.shell.SearchAction;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Chooses the actions that fit a text. {@code new task marta} offers a new task for each customer
 * that {@code marta} finds; {@code marta} alone offers all actions about the best match.
 */
@Component
class OfferedActions {
  /** The number of things for which one action is offered. */
  private static final int MOST_SUBJECTS = 2;

  private final List<SearchAction> actions;
  private final List<MenuEntry> menu;
  private final SearchKinds kinds;
  private final Caller caller;
  private final MessageSource messages;

  OfferedActions(
      List<SearchAction> declared,
      List<MenuEntry> menu,
      SearchKinds kinds,
      Caller caller,
      MessageSource messages) {
    this.actions = declared.stream().sorted(Comparator.comparingInt(SearchAction::place)).toList();
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::place)).toList();
    this.kinds = kinds;
    this.caller = caller;
    this.messages = messages;
  }

  List<ActionOffer> of(String typed, List<SearchGroup> found, int limit) {
    SearchQuery query = SearchQuery.of(typed);
    Map<String, List<SearchHit>> subjects = new HashMap<>();
    Stream<ActionOffer> own =
        actions.stream()
            .filter(action -> caller.may(action.permission()))
            .flatMap(
                action ->
                    action.about() == null
                        ? alone(action, query)
                        : about(action, action.about(), query, found, subjects));
    return Stream.concat(own, places(query))
        .sorted(Comparator.comparing(offer -> !offer.isNamed(typed)))
        .limit(limit)
        .toList();
  }

  private Stream<ActionOffer> alone(SearchAction action, SearchQuery query) {
    String label = words(action.label());
    return fits(query, label)
        ? Stream.of(new ActionOffer(label, action.icon(), action.page()))
        : Stream.of();
  }

  private Stream<ActionOffer> places(SearchQuery query) {
    return menu.stream()
        .filter(entry -> caller.may(entry.permission()))
        .map(
            entry ->
                new ActionOffer(
                    words("search.go", words(entry.title())), entry.icon(), entry.href()))
        .filter(offer -> fits(query, offer.label()));
  }

  private static boolean fits(SearchQuery query, String label) {
    List<String> own = SearchQuery.of(label).words();
    return query.words().stream().allMatch(word -> isOneOf(own, word));
  }

  private Stream<ActionOffer> about(
      SearchAction action,
      String kind,
      SearchQuery query,
      List<SearchGroup> found,
      Map<String, List<SearchHit>> subjects) {
    List<String> own = SearchQuery.of(words(action.label(), "")).words();
    List<String> rest = new ArrayList<>(query.words());
    boolean named = rest.removeIf(word -> isOneOf(own, word));
    List<SearchHit> hits =
        !named
            ? best(found, kind)
            : rest.isEmpty()
                ? List.of()
                : subjects.computeIfAbsent(
                    kind + ' ' + rest, key -> find(kind, String.join(" ", rest)));
    return hits.stream()
        .map(
            hit ->
                new ActionOffer(
                    words(action.label(), hit.title().text()),
                    action.icon(),
                    action.page().replace("{id}", hit.id())));
  }

  private static List<SearchHit> best(List<SearchGroup> found, String kind) {
    return found.stream()
        .limit(1)
        .filter(group -> group.kind().equals(kind))
        .map(group -> group.hits().getFirst().hit())
        .toList();
  }

  private List<SearchHit> find(String kind, String text) {
    return kinds.readable().stream()
        .filter(source -> source.kind().equals(kind))
        .findFirst()
        .map((SearchSource source) -> source.find(SearchQuery.of(text), MOST_SUBJECTS))
        .orElse(List.of());
  }

  private static boolean isOneOf(List<String> words, String typed) {
    return words.stream()
        .anyMatch(word -> word.startsWith(typed) || TypingError.between(typed, word));
  }

  private String words(String key, Object... about) {
    return messages.getMessage(key, about, Language.ofPage().locale());
  }
}

package org.cairncrm.offers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.lists.ListPreset;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.lists.Lists;
import org.cairncrm.lists.SavedView;
import org.cairncrm.lists.Views;
import org.cairncrm.offers.OfferAudience;
import org.cairncrm.segments.Segment;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The audiences to choose from: the views of the list of customers that the caller sees, and the
 * purchase segments.
 */
@Component
class AudienceChoices {
  /** The audience that the form was opened with. */
  static final String KEPT = "kept";

  private static final String LIST = "customers";

  /** The beginning of the filter for a segment, and of its name in the form. */
  private static final String IN_SEGMENT = "segment:is:";

  private final Lists lists;
  private final Views views;
  private final MessageSource words;

  AudienceChoices(Lists lists, Views views, MessageSource words) {
    this.lists = lists;
    this.views = views;
    this.words = words;
  }

  /** The titles of the views and the segments by their names in the form. */
  Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (ListPreset preset : lists.get(LIST).presets()) {
      titles.put(preset.key(), words.getMessage(preset.title(), null, Language.ofPage().locale()));
    }
    for (SavedView view : views.of(LIST)) {
      titles.put(view.id().toString(), view.title());
    }
    for (Segment segment : Segment.values()) {
      titles.put(IN_SEGMENT + EnumWord.of(segment), title(segment));
    }
    return titles;
  }

  private String title(Segment segment) {
    Locale locale = Language.ofPage().locale();
    Object name = words.getMessage("segments.name." + segment.name(), null, locale);
    return words.getMessage("offers.audience.segment", new Object[] {name}, locale);
  }

  /**
   * The audience that was chosen.
   *
   * @param customer the only customer; null for several
   * @param chosen the name of a view or a segment; null for the first
   * @param kept the filters that the form was opened with
   * @throws NotFound if there is no such view
   */
  OfferAudience chosen(@Nullable CustomerId customer, @Nullable String chosen, ListRequest kept) {
    if (customer != null) {
      return OfferAudience.of(customer);
    }
    ListRequest request = chosen == null || chosen.equals(KEPT) ? kept : request(chosen);
    return OfferAudience.of(request.filter(), request.query());
  }

  private ListRequest request(String chosen) {
    for (ListPreset preset : lists.get(LIST).presets()) {
      if (preset.key().equals(chosen)) {
        return preset.request();
      }
    }
    if (chosen.startsWith(IN_SEGMENT)) {
      return new ListRequest(List.of(chosen), null, null, null);
    }
    try {
      return views.get(LIST, UUID.fromString(chosen)).request();
    } catch (IllegalArgumentException noId) {
      throw new NotFound("view", chosen);
    }
  }
}

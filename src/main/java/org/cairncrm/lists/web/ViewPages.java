package org.cairncrm.lists.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.ListPermissions;
import org.cairncrm.lists.Lists;
import org.cairncrm.lists.SavedView;
import org.cairncrm.lists.ViewContent;
import org.cairncrm.lists.Views;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves, changes and deletes views from the page of a list. */
@Controller
@RequestMapping("/lists/{list}/views")
class ViewPages {
  private final Views views;
  private final Lists lists;
  private final ListScreens screens;
  private final MessageSource words;

  ViewPages(Views views, Lists lists, ListScreens screens, MessageSource words) {
    this.views = views;
    this.lists = lists;
    this.screens = screens;
    this.words = words;
  }

  @PostMapping
  @RequiresPermission(ListPermissions.READ)
  String save(
      @PathVariable String list,
      @RequestParam String title,
      @RequestParam(defaultValue = "false") boolean shared,
      ListAsked asked,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      HttpServletResponse response,
      Model model) {
    String fault = fault(list, title, null);
    return fault == null
        ? at(list, views.save(list, ViewContent.of(title, asked.request(), shared)))
        : refused(list, null, title, shared, fault, asked, part, response, model);
  }

  @PostMapping("/{id}")
  @RequiresPermission(ListPermissions.READ)
  String change(
      @PathVariable String list,
      @PathVariable UUID id,
      @RequestParam String title,
      @RequestParam(defaultValue = "false") boolean shared,
      @RequestParam int version,
      ListAsked asked,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      HttpServletResponse response,
      Model model) {
    String fault = fault(list, title, id);
    return fault == null
        ? at(list, views.change(list, id, ViewContent.of(title, asked.request(), shared), version))
        : refused(list, id, title, shared, fault, asked.of(id.toString()), part, response, model);
  }

  /** Why a view cannot have this name; null if it can. */
  private @Nullable String fault(String list, String title, @Nullable UUID id) {
    String name = title.strip();
    if (name.isEmpty()) {
      return "must not be blank";
    }
    boolean preset =
        lists.get(list).presets().stream()
            .flatMap(
                one ->
                    Arrays.stream(Language.values())
                        .map(language -> words.getMessage(one.title(), null, language.locale())))
            .anyMatch(name::equalsIgnoreCase);
    boolean taken =
        views.of(list).stream()
            .anyMatch(one -> !one.id().equals(id) && one.title().equalsIgnoreCase(name));
    return preset || taken ? "is the name of another view" : null;
  }

  private String refused(
      String list,
      @Nullable UUID id,
      String title,
      boolean shared,
      String fault,
      ListAsked asked,
      @Nullable String part,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    // the address of the form is none that can be opened
    response.setHeader("HX-Push-Url", "false");
    model.addAttribute("viewId", id);
    model.addAttribute("viewName", title);
    model.addAttribute("viewShared", shared);
    model.addAttribute("errors", Map.of("title", KnownTexts.ofPage(fault)));
    return screens.show(list, asked, PageRequest.first(1), part, "lists/view", model);
  }

  /**
   * @param first whether the list begins with this view from now on
   */
  @PostMapping("/{id}/first")
  @RequiresPermission(ListPermissions.READ)
  String first(@PathVariable String list, @PathVariable UUID id, @RequestParam boolean first) {
    views.begin(list, first ? id : null);
    return at(list, views.get(list, id));
  }

  @PostMapping("/{id}/removal")
  @RequiresPermission(ListPermissions.READ)
  String delete(@PathVariable String list, @PathVariable UUID id) {
    views.delete(list, id);
    return "redirect:" + lists.get(list).page();
  }

  private String at(String list, SavedView view) {
    return "redirect:" + lists.get(list).page() + "?view=" + view.id();
  }
}

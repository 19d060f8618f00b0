package org.cairncrm.lists.web;

import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.ListPermissions;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.lists.Lists;
import org.cairncrm.lists.SavedView;
import org.cairncrm.lists.ViewContent;
import org.cairncrm.lists.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves, changes and deletes views from the page of a list. */
@Controller
@RequestMapping("/lists/{list}/views")
class ViewPages {
  private final Views views;
  private final Lists lists;

  ViewPages(Views views, Lists lists) {
    this.views = views;
    this.lists = lists;
  }

  @PostMapping
  @RequiresPermission(ListPermissions.READ)
  String save(
      @PathVariable String list,
      @RequestParam String title,
      @RequestParam(defaultValue = "false") boolean shared,
      ListRequest request) {
    return at(list, views.save(list, ViewContent.of(title, request, shared)));
  }

  @PostMapping("/{id}")
  @RequiresPermission(ListPermissions.READ)
  String change(
      @PathVariable String list,
      @PathVariable UUID id,
      @RequestParam String title,
      @RequestParam(defaultValue = "false") boolean shared,
      @RequestParam int version,
      ListRequest request) {
    return at(list, views.change(list, id, ViewContent.of(title, request, shared), version));
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

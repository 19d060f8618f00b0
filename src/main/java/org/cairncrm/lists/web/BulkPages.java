package org.cairncrm.lists.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.Role;
import org.cairncrm.lists.BulkAction;
import org.cairncrm.lists.BulkActions;
import org.cairncrm.lists.BulkField;
import org.cairncrm.lists.BulkResult;
import org.cairncrm.lists.BulkRun;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPermissions;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.lists.Lists;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.cairncrm.work.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes many rows from the page of a list, and shows the result. */
@Controller
@RequestMapping("/lists/{list}/changes")
class BulkPages {
  private final BulkActions actions;
  private final Lists lists;
  private final MessageSource words;

  BulkPages(BulkActions actions, Lists lists, MessageSource words) {
    this.actions = actions;
    this.lists = lists;
    this.words = words;
  }

  /**
   * @param row the selected rows
   * @param all whether all rows that match are changed, and not only the selected ones; then the
   *     first answer asks whether that many are to be changed
   * @param rows how many rows the person agreed to change; null before they were asked
   */
  @PostMapping("/{action}")
  @RequiresPermission(ListPermissions.READ)
  ModelAndView change(
      @PathVariable String list,
      @PathVariable String action,
      @RequestParam(required = false) @Nullable List<UUID> row,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable Long rows,
      ListAsked screen,
      HttpServletRequest request,
      Model model) {
    BulkAction known = action(list, action);
    Map<String, String> values = values(known, request);
    ListRequest asked = screen.request();
    addList(list, screen, model);
    try {
      if (all && rows != null) {
        Job job = actions.start(list, action, asked, values, rows);
        return new ModelAndView(
            "redirect:"
                + screen.at("/lists/" + list + "/changes/" + job.id(), lists.get(list).usual()));
      }
      if (all) {
        return question(known, asked, values, HttpStatus.OK, model);
      }
      UUID run = Ids.next();
      BulkRun done = actions.run(run, list, action, row == null ? List.of() : row, values);
      model.addAttribute("reversals", done.reversals());
      result(known, run, done.result(), values, model);
      return new ModelAndView("lists/changes", model.asMap());
    } catch (Conflict changed) {
      return question(known, asked, values, HttpStatus.CONFLICT, model);
    } catch (Invalid invalid) {
      model.addAttribute(
          "faults", invalid.errors().stream().map(one -> titled(known, one)).toList());
      model.addAttribute("again", known);
      model.addAttribute("all", all);
      model.addAttribute("picked", row == null ? List.of() : row);
      model.addAttribute("entered", entered(known, request));
      model.addAttribute("roles", EnumWord.all(Role.class));
      return new ModelAndView("lists/changes", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /** Asks whether all rows that match now are to be changed. */
  private ModelAndView question(
      BulkAction action,
      ListRequest asked,
      Map<String, String> values,
      HttpStatus status,
      Model model) {
    model.addAttribute("question", action);
    model.addAttribute("values", values);
    model.addAttribute("recounted", status == HttpStatus.CONFLICT);
    model.addAttribute("rows", actions.matching(action.list(), action.key(), asked, values));
    return new ModelAndView("lists/changes", model.asMap(), status);
  }

  private BulkAction action(String list, String key) {
    return actions.of(list).stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("action", key));
  }

  private static Map<String, String> values(BulkAction action, HttpServletRequest request) {
    Map<String, String> values = entered(action, request);
    values.values().removeIf(String::isBlank);
    return values;
  }

  private static Map<String, String> entered(BulkAction action, HttpServletRequest request) {
    Map<String, String> entered = new TreeMap<>();
    for (BulkField field : action.fields()) {
      String value = request.getParameter(action.key() + "." + field.name());
      if (value != null) {
        entered.put(field.name(), value);
      }
    }
    return entered;
  }

  /** The fault with the title of its field in place of its name. */
  private FieldError titled(BulkAction action, FieldError fault) {
    return action.fields().stream()
        .filter(field -> field.name().equals(fault.field()))
        .findFirst()
        .map(
            field ->
                new FieldError(
                    words.getMessage(field.title(), null, Language.ofPage().locale()),
                    fault.message()))
        .orElse(fault);
  }

  private void addList(String name, ListAsked screen, Model model) {
    ListDefinition list = lists.get(name);
    model.addAttribute("list", list);
    model.addAttribute("asked", screen.request());
    model.addAttribute("view", screen.view());
    model.addAttribute("back", screen.at(list.page(), list.usual()) + "#selection");
  }

  private static void result(
      BulkAction action, UUID run, BulkResult result, Map<String, String> values, Model model) {
    model.addAttribute("done", action);
    model.addAttribute("values", values);
    model.addAttribute("result", result);
    model.addAttribute("results", result.changed() == 0 ? null : action.results(run));
  }

  /** The progress of a change of all rows that match, for the one who asked for it. */
  @GetMapping("/{id}")
  @RequiresPermission(ListPermissions.READ)
  String progress(@PathVariable String list, @PathVariable UUID id, ListAsked screen, Model model) {
    addList(list, screen, model);
    model.addAttribute("job", actions.job(id));
    model.addAttribute("reversals", Map.of());
    result(
        actions.actionOf(id), actions.runOf(id), actions.result(id), actions.valuesOf(id), model);
    return "lists/changes";
  }
}

package org.cairncrm.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.OwnPassword;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shell.web.FieldFaults;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people change their own password. */
@Controller
class OwnPasswordPage {
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  private final OwnPassword own;

  OwnPasswordPage(OwnPassword own) {
    this.own = own;
  }

  @RequiresPermission(AccessPermissions.CONSOLE)
  @GetMapping("/settings/password")
  String ask() {
    return "access/password";
  }

  @RequiresPermission(AccessPermissions.CONSOLE)
  @PostMapping("/settings/password")
  String change(
      @RequestParam String current,
      @RequestParam String password,
      @RequestParam String repeat,
      Model page,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      if (!repeat.equals(password)) {
        Checks checks = new Checks();
        checks.add(List.of(new FieldError("repeat", "must be the same as the new password")));
        checks.check(() -> own.check(current, password, request.getRemoteAddr()));
        checks.throwIfAny();
      }
      own.change(current, password, request.getRemoteAddr(), request.getSession().getId());
    } catch (Invalid refusal) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      page.addAttribute("errors", FieldFaults.of(refusal));
      return "access/password";
    }
    // a new id, so that a stolen copy of the session's cookie becomes useless
    request.changeSessionId();
    sessions.saveContext(SecurityContextHolder.getContext(), request, response);
    return "redirect:/settings/password?changed";
  }
}

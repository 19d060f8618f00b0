package org.cairncrm.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cairncrm.access.PasswordLinks;
import org.cairncrm.access.PublicAccess;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shell.web.FieldFaults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class WelcomePage {
  private final PasswordLinks links;

  WelcomePage(PasswordLinks links) {
    this.links = links;
  }

  @PublicAccess
  @GetMapping("/welcome")
  String ask(@RequestParam String key, Model page) {
    page.addAttribute("key", key);
    return "access/welcome";
  }

  @PublicAccess
  @PostMapping("/welcome")
  String set(
      @RequestParam String key,
      @RequestParam String password,
      Model page,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      links.use(key, password, request.getRemoteAddr());
      return "redirect:/sign-in?set";
    } catch (Invalid invalid) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      page.addAttribute("key", key);
      page.addAttribute("errors", FieldFaults.of(invalid));
      return "access/welcome";
    }
  }
}

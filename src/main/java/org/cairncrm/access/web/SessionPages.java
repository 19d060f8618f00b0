package org.cairncrm.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.Caller;
import org.cairncrm.access.OpenSessions;
import org.cairncrm.access.People;
import org.cairncrm.access.Person;
import org.cairncrm.access.RequiresPermission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The pages on which people see and end their own sessions, and administrators end those of others.
 */
@Controller
class SessionPages {
  private final OpenSessions sessions;
  private final People people;
  private final Caller caller;

  SessionPages(OpenSessions sessions, People people, Caller caller) {
    this.sessions = sessions;
    this.people = people;
    this.caller = caller;
  }

  @RequiresPermission(AccessPermissions.CONSOLE)
  @GetMapping("/settings/sessions")
  String list(HttpServletRequest request, Model page) {
    page.addAttribute("sessions", sessions.of(username(), request.getSession().getId()));
    return "access/sessions";
  }

  @RequiresPermission(AccessPermissions.CONSOLE)
  @PostMapping("/settings/sessions/{reference}/end")
  String end(@PathVariable String reference) {
    sessions.end(username(), reference);
    return "redirect:/settings/sessions?ended";
  }

  @RequiresPermission(AccessPermissions.CONSOLE)
  @PostMapping("/settings/sessions/end-others")
  String endOthers(HttpServletRequest request) {
    sessions.endOthers(username(), request.getSession().getId());
    return "redirect:/settings/sessions?ended";
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @PostMapping("/settings/people/{username}/sign-out")
  String signOut(@PathVariable String username) {
    sessions.endAll(people.get(username).username());
    return "redirect:/settings/people?signed-out";
  }

  private String username() {
    Person person = caller.person();
    if (person == null) {
      throw new AccessDeniedException("People alone have sessions");
    }
    return person.username();
  }
}

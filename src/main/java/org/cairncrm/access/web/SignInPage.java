package org.cairncrm.access.web;

import org.cairncrm.access.PublicAccess;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInPage {
  @PublicAccess
  @GetMapping("/sign-in")
  String signIn() {
    return "access/sign-in";
  }
}

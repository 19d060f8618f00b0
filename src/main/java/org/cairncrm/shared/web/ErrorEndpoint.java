package org.cairncrm.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers requests that the server itself rejected, in the same form as other errors. */
@Controller
class ErrorEndpoint implements ErrorController {
  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status =
        code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
    String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
    HttpStatus known = HttpStatus.resolve(status.value());
    String detail = known == null ? "The request failed" : known.getReasonPhrase();
    return ApiPaths.api(path)
        ? Problem.of(status, detail).answer(path)
        : Problems.page(status, detail);
  }
}

package org.cairncrm.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.Audit;
import org.cairncrm.access.Caller;
import org.cairncrm.access.PasswordLinks;
import org.cairncrm.access.People;
import org.cairncrm.access.Permissions;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.Role;
import org.cairncrm.access.Token;
import org.cairncrm.access.TokenPreset;
import org.cairncrm.access.Tokens;
import org.cairncrm.access.Username;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.KnownWord;
import org.cairncrm.shared.TextRules;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The pages of administrators: people and tokens. */
@Controller
class SettingsPages {
  private final People people;
  private final PasswordLinks links;
  private final Tokens tokens;
  private final Audit audit;
  private final Caller caller;
  private final Permissions permissions;
  private final List<TokenPreset> presets;
  private final Clock clock;

  SettingsPages(
      People people,
      PasswordLinks links,
      Tokens tokens,
      Audit audit,
      Caller caller,
      Permissions permissions,
      List<TokenPreset> presets,
      Clock clock) {
    this.people = people;
    this.links = links;
    this.tokens = tokens;
    this.audit = audit;
    this.caller = caller;
    this.permissions = permissions;
    this.presets = presets;
    this.clock = clock;
  }

  /**
   * Redirects to a page of the settings. A person who may not manage access still has a password to
   * change.
   */
  @RequiresPermission(AccessPermissions.CONSOLE)
  @GetMapping("/settings")
  String settings() {
    return caller.may(AccessPermissions.MANAGE)
        ? "redirect:/settings/people"
        : "redirect:/settings/password";
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @GetMapping("/settings/people")
  String people(Model page) {
    page.addAttribute("people", people.list());
    page.addAttribute("roles", Role.values());
    return "access/people";
  }

  /**
   * Creates a person and shows their password link, only once. The administrator passes the link
   * on.
   */
  @RequiresPermission(AccessPermissions.MANAGE)
  @PostMapping("/settings/people")
  String create(
      @RequestParam String username,
      @RequestParam String name,
      @RequestParam Role role,
      Model page,
      HttpServletResponse response) {
    try {
      Checks checks = new Checks();
      String shown = checks.get(() -> limited(name, "name"));
      checks.check(() -> Username.require(username));
      checks.throwIfAny();
      return linked(
          people.create(username, shown == null ? "" : shown, null, role, null).username(), page);
    } catch (Invalid refusal) {
      refuse(page, response, FieldFaults.of(refusal));
    } catch (Conflict taken) {
      refuse(page, response, Map.of("username", KnownTexts.ofPage(taken.getMessage())));
    }
    page.addAttribute("username", username);
    page.addAttribute("name", name);
    page.addAttribute("role", role);
    return people(page);
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @PostMapping("/settings/people/{username}/password-link")
  String link(@PathVariable String username, Model page) {
    return linked(username, page);
  }

  private String linked(String username, Model page) {
    page.addAttribute(
        "link",
        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
            + links.issue(username).text());
    page.addAttribute("linkFor", people.get(username).name());
    return people(page);
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @PostMapping("/settings/people/{username}/disablement")
  String disable(
      @PathVariable String username,
      @RequestParam boolean disabled,
      Model page,
      HttpServletResponse response) {
    try {
      people.disable(username, disabled);
    } catch (Conflict refusal) {
      refuse(page, response, Map.of());
      page.addAttribute("error", KnownTexts.ofPage(refusal.getMessage()));
    }
    return people(page);
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @GetMapping("/settings/tokens")
  String tokens(@RequestParam(required = false) @Nullable String preset, Model page) {
    presets.stream()
        .filter(one -> one.name().equals(preset))
        .forEach(
            one -> {
              page.addAttribute("name", one.name());
              page.addAttribute("sources", one.listedSources());
              page.addAttribute("chosen", one.scopes());
            });
    return tokens(page);
  }

  private String tokens(Model page) {
    page.addAttribute("presets", presets);
    List<Token> issued = tokens.list();
    page.addAttribute("tokens", issued);
    page.addAttribute("open", issued.stream().filter(this::open).count());
    page.addAttribute(
        "scopes",
        permissions.words().stream()
            .filter(word -> !word.equals(AccessPermissions.CONSOLE))
            .toList());
    page.addAttribute("now", clock.instant());
    return "access/tokens";
  }

  /** Whether the token may still send facts from any source. */
  private boolean open(Token token) {
    return token.sources() == null && token.valid(clock.instant());
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @PostMapping("/settings/tokens")
  String issue(
      @RequestParam String name,
      @RequestParam(defaultValue = "") Set<@KnownWord("Permission") String> scopes,
      @RequestParam(defaultValue = "") String sources,
      @RequestParam(defaultValue = "90") int days,
      Model page,
      HttpServletResponse response) {
    try {
      var expires = clock.instant().plus(Duration.ofDays(days));
      List<String> listed = listed(sources);
      page.addAttribute(
          "issued", tokens.issue(name.strip(), scopes, listed.isEmpty() ? null : listed, expires));
      return tokens(page);
    } catch (Invalid refusal) {
      refuse(page, response, FieldFaults.of(refusal));
    } catch (Conflict taken) {
      refuse(page, response, Map.of("name", KnownTexts.ofPage(taken.getMessage())));
    }
    page.addAttribute("name", name);
    page.addAttribute("sources", sources);
    page.addAttribute("days", days);
    page.addAttribute("chosen", scopes);
    return tokens(page);
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @PostMapping("/settings/tokens/{id}/revocation")
  String revoke(@PathVariable UUID id) {
    tokens.revoke(id);
    return "redirect:/settings/tokens";
  }

  /** Restricts a token that may give any source to the given sources, separated by commas. */
  @RequiresPermission(AccessPermissions.MANAGE)
  @PostMapping("/settings/tokens/{id}/restriction")
  String restrict(
      @PathVariable UUID id,
      @RequestParam String sources,
      Model page,
      HttpServletResponse response) {
    try {
      tokens.restrict(id, listed(sources));
    } catch (Invalid refusal) {
      refuse(page, response, Map.of("restricted", sentence(refusal)));
      page.addAttribute("unrestricted", id);
      page.addAttribute("wanted", sources);
    }
    return tokens(page);
  }

  private static List<String> listed(String sources) {
    return Pattern.compile("[,\\n]")
        .splitAsStream(sources)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String sentence(Invalid refusal) {
    return KnownTexts.ofPage(refusal.errors().getFirst().message());
  }

  private static void refuse(Model page, HttpServletResponse response, Map<String, String> errors) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    page.addAttribute("errors", errors);
  }

  private static String limited(String text, String field) {
    if (text.isBlank() || text.length() > 100) {
      throw Invalid.field(field, "must have 1 to 100 characters");
    }
    String fault = TextRules.faultOfLine(text);
    if (fault != null) {
      throw Invalid.field(field, fault);
    }
    return text.strip();
  }
}

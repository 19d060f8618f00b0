package org.cairncrm.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.IssuedToken;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.access.Token;
import org.cairncrm.access.Tokens;
import org.cairncrm.shared.KnownWord;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tokens")
@Tag(name = "Access")
class TokensApi {
  private final Tokens tokens;

  TokensApi(Tokens tokens) {
    this.tokens = tokens;
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(operationId = "listTokens", summary = "List all tokens, newest first")
  @GetMapping
  List<Token> list() {
    return tokens.list();
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(operationId = "getToken", summary = "Read a token, without its secret")
  @GetMapping("/{id}")
  Token get(@PathVariable UUID id) {
    return tokens.get(id);
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @ResponseStatuses({201, 409})
  @Operation(
      operationId = "issueToken",
      summary = "Issue a token; only this response has its secret")
  @PostMapping
  ResponseEntity<IssuedToken> issue(@Valid @RequestBody NewToken wanted) {
    IssuedToken issued =
        tokens.issue(
            wanted.name(), Set.copyOf(wanted.scopes()), wanted.sources(), wanted.expiresAt());
    return ResponseEntity.created(URI.create("/api/tokens/" + issued.token().id())).body(issued);
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(operationId = "revokeToken", summary = "Revoke a token for good")
  @PostMapping("/{id}/revocation")
  ResponseEntity<Token> revoke(@PathVariable UUID id) {
    return ResponseEntity.ok(tokens.revoke(id));
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @ResponseStatuses(409)
  @Operation(
      operationId = "restrictToken",
      summary = "Restrict a token that may give any source to some, for good")
  @PostMapping("/{id}/restriction")
  ResponseEntity<Token> restrict(@PathVariable UUID id, @Valid @RequestBody Restriction wanted) {
    return ResponseEntity.ok(tokens.restrict(id, wanted.sources()));
  }

  /**
   * @param name the name of the system that will use the token
   * @param sources the names that the system may give as the source of its facts; its own name when
   *     omitted
   * @param expiresAt the expiry, at most a year from now
   */
  record NewToken(
      @NotNull @SingleLine @Size(max = 100) String name,
      @NotNull @Size(min = 1, max = 100) List<@NotNull @KnownWord("Permission") String> scopes,
      @Nullable @Size(min = 1, max = Tokens.MOST_SOURCES)
          List<@NotNull @SingleLine @Size(max = 200) String> sources,
      @NotNull Instant expiresAt) {}

  /**
   * @param sources the names that the system may give as the source of its facts
   */
  @Schema(name = "TokenRestriction")
  record Restriction(
      @NotNull @Size(min = 1, max = Tokens.MOST_SOURCES)
          List<@NotNull @SingleLine @Size(max = 200) String> sources) {}
}

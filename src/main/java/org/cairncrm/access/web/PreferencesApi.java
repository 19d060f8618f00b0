package org.cairncrm.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.PersonalPreferences;
import org.cairncrm.access.Preferences;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.Theme;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people/{username}/preferences")
@Tag(name = "Access")
class PreferencesApi {
  private final PersonalPreferences preferences;

  PreferencesApi(PersonalPreferences preferences) {
    this.preferences = preferences;
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(operationId = "getPreferences", summary = "Read how a person sees the console")
  @GetMapping
  Preferences get(@PathVariable @Size(max = 100) String username) {
    return preferences.of(username);
  }

  @RequiresPermission(AccessPermissions.MANAGE)
  @Operation(
      operationId = "setPreferences",
      summary = "Set the language, the time zone and the theme in which a person sees the console")
  @PutMapping
  Preferences set(
      @PathVariable @Size(max = 100) String username, @Valid @RequestBody NewPreferences wanted) {
    return preferences.change(
        username, new Preferences(wanted.language(), wanted.zone(), wanted.theme()));
  }

  @Schema(name = "NewPreferences")
  record NewPreferences(
      @Nullable Language language,
      @Nullable @SingleLine @Size(max = 100) String zone,
      @NotNull Theme theme) {}
}

package org.cairncrm.journeys;

import java.util.Optional;
import org.cairncrm.rules.NearestName;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The actions that the modules of this application carry out. */
@Component
class SupportedActions implements ActionSupport {
  private final ObjectProvider<SupportedAction> modules;

  SupportedActions(ObjectProvider<SupportedAction> modules) {
    this.modules = modules;
  }

  @Override
  public boolean includes(ActionKind kind) {
    return module(kind).isPresent();
  }

  @Override
  public @Nullable String nearest(ActionKind kind, String name) {
    return module(kind)
        .filter(module -> !module.exists(name))
        .flatMap(module -> NearestName.find(name, module.names()))
        .orElse(null);
  }

  private Optional<SupportedAction> module(ActionKind kind) {
    return modules.stream().filter(module -> module.kind() == kind).findFirst();
  }
}

package org.cairncrm.access;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Prevents the start if a route requires a permission that no module declares. */
@Component
class DeclaredPermissions implements SmartInitializingSingleton {
  private final List<RequestMappingHandlerMapping> routes;
  private final Permissions permissions;

  DeclaredPermissions(List<RequestMappingHandlerMapping> routes, Permissions permissions) {
    this.routes = routes;
    this.permissions = permissions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (RequestMappingHandlerMapping mapping : routes) {
      mapping
          .getHandlerMethods()
          .values()
          .forEach(
              handler -> {
                String needed = RequiredPermission.of(handler.getMethod(), handler.getBeanType());
                if (needed != null && !permissions.words().contains(needed)) {
                  throw new IllegalStateException(
                      handler
                          + " requires the permission "
                          + needed
                          + ", which no module declares as a Permission bean");
                }
              });
    }
  }
}

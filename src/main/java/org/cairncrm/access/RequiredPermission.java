package org.cairncrm.access;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Finds the permission that a handler method requires. */
public final class RequiredPermission {
  private RequiredPermission() {}

  /**
   * @param controller the controller that declares or inherits the method
   * @return null when the method names no permission, so that it rejects every caller
   */
  public static @Nullable String of(Method method, Class<?> controller) {
    RequiresPermission requiresPermission = method.getAnnotation(RequiresPermission.class);
    if (requiresPermission != null) {
      return requiresPermission.value();
    }
    ResourcePermissions permissions = controller.getAnnotation(ResourcePermissions.class);
    if (permissions == null) {
      return null;
    }
    if (method.isAnnotationPresent(RequiresWrite.class)) {
      return permissions.write();
    }
    return method.isAnnotationPresent(RequiresRead.class) ? permissions.read() : null;
  }
}

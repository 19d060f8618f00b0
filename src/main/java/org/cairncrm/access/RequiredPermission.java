package org.cairncrm.access;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The permission that a handler method needs. */
public final class RequiredPermission {
  private RequiredPermission() {}

  /**
   * @param controller whose method it is, itself or inherited
   * @return null when the method names none: then it is refused to everybody
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

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
  public static @Nullable Permission of(Method method, Class<?> controller) {
    Needs needs = method.getAnnotation(Needs.class);
    if (needs != null) {
      return needs.value();
    }
    ResourcePermissions permissions = controller.getAnnotation(ResourcePermissions.class);
    if (permissions == null) {
      return null;
    }
    if (method.isAnnotationPresent(NeedsWrite.class)) {
      return permissions.write();
    }
    return method.isAnnotationPresent(NeedsRead.class) ? permissions.read() : null;
  }
}

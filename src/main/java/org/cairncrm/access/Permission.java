package org.cairncrm.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A permission that a module declares as a bean. People have it through their role, systems as a
 * scope of their token. Administrators have every permission.
 *
 * @param word the permission in JSON, in a token's scopes and in {@link RequiresPermission}, such
 *     as {@code orders:read}
 * @param roles the roles that have it
 */
public record Permission(String word, Set<Role> roles) {
  public Permission {
    if (!word.matches("[a-z]+(-[a-z]+)*(:[a-z]+)?")) {
      throw new IllegalArgumentException(
          "A permission is written like orders:read, and not " + word);
    }
    Set<Role> all = EnumSet.of(Role.ADMIN);
    all.addAll(roles);
    roles = Set.copyOf(all);
  }

  /** Creates a permission of every role. */
  public static Permission everybody(String word) {
    return new Permission(word, EnumSet.allOf(Role.class));
  }

  /** Creates a permission of these roles and of administrators. */
  public static Permission of(String word, Role... roles) {
    return new Permission(word, Set.copyOf(Arrays.asList(roles)));
  }
}

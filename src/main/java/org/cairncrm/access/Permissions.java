package org.cairncrm.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairncrm.shared.WordList;
import org.springframework.stereotype.Component;

/** The permissions that the modules declare, with the roles that have them. */
@Component
public class Permissions implements WordList {
  private final Map<String, Permission> declared = new TreeMap<>();
  private final Map<Role, Set<String>> ofRoles = new EnumMap<>(Role.class);

  /**
   * @throws IllegalStateException when two modules declare the same permission
   */
  Permissions(List<Permission> permissions) {
    for (Permission permission : permissions) {
      if (declared.put(permission.word(), permission) != null) {
        throw new IllegalStateException(
            "The permission " + permission.word() + " is declared twice");
      }
    }
    for (Role role : Role.values()) {
      ofRoles.put(
          role,
          declared.values().stream()
              .filter(permission -> permission.roles().contains(role))
              .map(Permission::word)
              .collect(Collectors.toUnmodifiableSet()));
    }
  }

  @Override
  public String name() {
    return "Permission";
  }

  /** All permissions, in alphabetical order. */
  @Override
  public List<String> words() {
    return List.copyOf(declared.keySet());
  }

  /** The permissions of a role. */
  public Set<String> of(Role role) {
    return ofRoles.getOrDefault(role, Set.of());
  }

  /** The roles that have a permission, in the order of {@link Role}. */
  public List<Role> roles(String word) {
    return Arrays.stream(Role.values()).filter(role -> of(role).contains(word)).toList();
  }
}

package walls.fallen;

import org.springframework.modulith.Modulithic;

/**
 * The root of a little program in which every wall has fallen: what the build must not let pass.
 */
@Modulithic
public final class Fallen {
  private Fallen() {}
}

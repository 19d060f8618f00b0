package walls.fallen.shop.db;

/** Stands for a module's generated tables. */
public final class Tables {
  public static final String SALE = "sale";

  private Tables() {}
}

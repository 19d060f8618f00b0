package walls.fallen.shop.web;

/** Stands for an inner type of a module. */
public final class ShopPages {
  private ShopPages() {}

  public static String front() {
    return "front";
  }
}

package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A reward of the catalogue as one customer sees it.
 *
 * @param language the language of the texts
 * @param state on sale or sold out
 * @param left the pieces that are left; null for any number
 * @param missing the points that the customer needs beside those that can be spent
 * @param limitReached whether the customer has as many pieces as one customer may have
 * @param picture identifies the picture, and changes with it; null without one
 */
public record CatalogueOffer(
    UUID itemId,
    Language language,
    String name,
    @Nullable String description,
    @Nullable String terms,
    String currency,
    long points,
    CatalogueKind kind,
    @Nullable VoucherTerms voucher,
    @Nullable Integer validDays,
    @Nullable GiftOffer gift,
    @Nullable StatusOffer status,
    CatalogueState state,
    @Nullable Integer left,
    long missing,
    boolean limitReached,
    @Nullable String picture) {
  static CatalogueOffer of(CatalogueItem item, Language language, long active, int bought) {
    CatalogueContent content = item.content();
    Language shown = content.texts().languageFor(language);
    ItemText text = content.texts().in(language);
    Integer limit = content.limitPerCustomer();
    return new CatalogueOffer(
        item.id(),
        shown,
        text.name(),
        text.description(),
        text.terms(),
        content.currencyOfPoints(),
        content.points(),
        content.kind(),
        content.voucher(),
        content.validDays(),
        content.gift(),
        content.status(),
        item.state(),
        item.left(),
        Math.max(0, content.points() - Math.max(0, active)),
        limit != null && bought >= limit,
        item.picture());
  }

  /** Whether the customer can buy it now. */
  @JsonIgnore
  public boolean isBuyable() {
    return state == CatalogueState.ON_SALE && missing == 0 && !limitReached;
  }
}

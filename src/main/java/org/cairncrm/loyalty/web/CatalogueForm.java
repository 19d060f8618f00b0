package org.cairncrm.loyalty.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.loyalty.CatalogueContent;
import org.cairncrm.loyalty.CatalogueItem;
import org.cairncrm.loyalty.GiftOffer;
import org.cairncrm.loyalty.ItemText;
import org.cairncrm.loyalty.ItemTexts;
import org.cairncrm.loyalty.StatusOffer;
import org.cairncrm.loyalty.VoucherKind;
import org.cairncrm.loyalty.VoucherTerms;
import org.cairncrm.shared.Language;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;

/** The form of a reward in the catalogue as it was typed. */
final class CatalogueForm {
  /** The kinds that are no voucher. */
  static final String GIFT = "GIFT";

  static final String STATUS = "STATUS";

  private static final String REASON = "reason";

  /** Between the programme and its tier in the choice of a status. */
  private static final String BETWEEN = "/";

  private final TypedFields fields;
  private final String kind;

  CatalogueForm(Map<String, String> typed) {
    this.fields = new TypedFields(typed);
    this.kind = typed.getOrDefault("kind", GIFT);
  }

  /** The choices of the field for the kind. */
  static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put(GIFT, "loyalty.catalogue.kind.GIFT");
    Stream.of(VoucherKind.values())
        .forEach(one -> kinds.put(one.name(), "loyalty.voucher.kind." + one.name()));
    kinds.put(STATUS, "loyalty.catalogue.kind.STATUS");
    return kinds;
  }

  /** The reward that is asked for. Fields that cannot be read are left out. */
  CatalogueContent content(boolean withdrawn) {
    boolean voucher = isVoucher();
    Integer points = fields.whole("points");
    return new CatalogueContent(
        texts(),
        fields.text("pointsCurrency"),
        points == null ? 0L : points.longValue(),
        voucher ? fields.terms(VoucherKind.valueOf(kind)) : null,
        voucher ? fields.whole("validDays") : null,
        kind.equals(GIFT)
            ? new GiftOffer(Objects.requireNonNullElse(fields.text("sku"), ""))
            : null,
        kind.equals(STATUS) ? status() : null,
        fields.amount("cost"),
        fields.text("cost") == null ? null : fields.currency("costCurrency"),
        fields.whole("stock"),
        fields.day("from"),
        fields.day("until"),
        fields.whole("limitPerCustomer"),
        withdrawn ? true : null,
        Objects.requireNonNullElse(fields.text(REASON), ""));
  }

  private boolean isVoucher() {
    return Stream.of(VoucherKind.values()).anyMatch(one -> one.name().equals(kind));
  }

  private StatusOffer status() {
    String[] chosen = Objects.requireNonNullElse(fields.text("status"), BETWEEN).split(BETWEEN, 2);
    Integer days = fields.whole("days");
    return new StatusOffer(chosen[0], chosen.length < 2 ? "" : chosen[1], days == null ? 0 : days);
  }

  private ItemTexts texts() {
    return new ItemTexts(
        text(Language.EN), text(Language.PL), text(Language.RO), text(Language.IT));
  }

  private @Nullable ItemText text(Language language) {
    String end = end(language);
    String name = fields.text("name" + end);
    String description = fields.text("description" + end);
    String terms = fields.text("terms" + end);
    return name == null && description == null && terms == null
        ? null
        : new ItemText(name == null ? "" : name, description, terms);
  }

  static String end(Language language) {
    return "-" + language.name().toLowerCase(Locale.ROOT);
  }

  /** The faults by the fields of the form. */
  Map<String, String> faults(CatalogueContent content, FieldFaults faults) {
    Map<String, String> all = fields.faults();
    for (Language language : Language.values()) {
      ItemText text = content.texts().exactly(language);
      if (text != null) {
        faults.of(text).forEach((field, fault) -> all.putIfAbsent(field + end(language), fault));
      }
    }
    if (content.voucher() != null) {
      faults.of(content.voucher()).forEach(all::putIfAbsent);
    }
    if (content.gift() != null) {
      faults.of(content.gift()).forEach(all::putIfAbsent);
    }
    if (content.status() != null) {
      faults
          .of(content.status())
          .forEach(
              (field, fault) -> all.putIfAbsent("days".equals(field) ? field : "status", fault));
    }
    faults
        .of(content)
        .forEach(
            (field, fault) -> {
              if (!field.equals("voucher") && !field.equals("gift")) {
                all.putIfAbsent(field(field), fault);
              }
            });
    if (Stream.of(Language.values()).anyMatch(one -> all.containsKey("name" + end(one)))) {
      all.remove("texts");
    }
    return all;
  }

  /** The field of the form for a field of the content. */
  static String field(String field) {
    return field.equals("currency") ? "pointsCurrency" : field;
  }

  /** What the form shows for an item at first. */
  static Map<String, String> of(CatalogueItem item) {
    CatalogueContent content = item.content();
    Map<String, String> typed = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      ItemText text = content.texts().exactly(language);
      if (text != null) {
        put(typed, "name" + end(language), text.name());
        put(typed, "description" + end(language), text.description());
        put(typed, "terms" + end(language), text.terms());
      }
    }
    put(typed, "pointsCurrency", content.currency());
    put(typed, "points", content.points());
    VoucherTerms voucher = content.voucher();
    StatusOffer status = content.status();
    typed.put("kind", voucher == null ? content.kind().name() : voucher.kind().name());
    if (voucher != null) {
      put(typed, "currency", voucher.currency());
      put(typed, "amount", voucher.amount());
      put(typed, "percent", voucher.percent());
      put(typed, "maximum", voucher.maximum());
      put(typed, "product", voucher.product());
      put(typed, "minimumBasket", voucher.minimumBasket());
      put(
          typed,
          "products",
          voucher.products() == null ? null : String.join(", ", voucher.products()));
    }
    put(typed, "validDays", content.validDays());
    put(typed, "sku", content.gift() == null ? null : content.gift().sku());
    if (status != null) {
      put(typed, "status", status.programme() + BETWEEN + status.tier());
      put(typed, "days", status.days());
    }
    put(typed, "cost", content.cost());
    put(typed, "costCurrency", content.costCurrency());
    put(typed, "stock", content.stock());
    put(typed, "from", content.from());
    put(typed, "until", content.until());
    put(typed, "limitPerCustomer", content.limitPerCustomer());
    return typed;
  }

  private static void put(Map<String, String> typed, String field, @Nullable Object value) {
    if (value != null) {
      typed.put(field, value.toString());
    }
  }
}

package org.cairncrm.loyalty.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.web.ListAsked;
import org.cairncrm.lists.web.ListScreens;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.Voucher;
import org.cairncrm.loyalty.VoucherUse;
import org.cairncrm.loyalty.Vouchers;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.CustomerNames;
import org.cairncrm.shell.OrderNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The list of vouchers, and the page of one voucher. */
@Controller
class VoucherPages {
  private final Vouchers vouchers;
  private final ListScreens screens;
  private final CustomerNames customers;
  private final OrderNames orders;
  private final ShownCodes codes;

  VoucherPages(
      Vouchers vouchers,
      ListScreens screens,
      CustomerNames customers,
      OrderNames orders,
      ShownCodes codes) {
    this.vouchers = vouchers;
    this.screens = screens;
    this.customers = customers;
    this.orders = orders;
    this.codes = codes;
  }

  @GetMapping("/loyalty/vouchers")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "list-read", subject = "list:vouchers")
  String list(
      ListAsked asked,
      PageRequest page,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
      Model model) {
    return screens.show("vouchers", asked, page, part, "loyalty/vouchers", model);
  }

  @GetMapping("/loyalty/vouchers/{id}")
  @RequiresPermission(LoyaltyPermissions.READ)
  @AuditedRead(action = "voucher-read", subject = "voucher:{id}")
  String voucher(@PathVariable UUID id, Model model) {
    Voucher voucher = codes.of(vouchers.get(id));
    List<VoucherUse> uses = vouchers.uses(id);
    model.addAttribute("voucher", voucher);
    model.addAttribute("uses", uses);
    model.addAttribute("names", names(voucher, uses));
    model.addAttribute(
        "orders",
        orders.of(
            uses.stream()
                .map(VoucherUse::orderId)
                .filter(Objects::nonNull)
                .map(OrderId::value)
                .distinct()
                .toList()));
    return "loyalty/voucher";
  }

  private Map<CustomerId, String> names(Voucher voucher, List<VoucherUse> uses) {
    return customers.of(
        Stream.concat(
                Stream.ofNullable(voucher.holder()), uses.stream().map(VoucherUse::customerId))
            .collect(Collectors.toSet()));
  }
}

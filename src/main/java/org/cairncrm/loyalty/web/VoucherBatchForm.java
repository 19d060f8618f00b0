package org.cairncrm.loyalty.web;

import java.util.Map;
import java.util.Objects;
import org.cairncrm.loyalty.NewVoucherBatch;
import org.cairncrm.loyalty.VoucherKind;
import org.cairncrm.shell.web.FieldFaults;

/** The form of a new batch as it was typed. */
final class VoucherBatchForm {
  private final TypedFields fields;
  private final VoucherKind kind;

  VoucherBatchForm(Map<String, String> typed) {
    this.fields = new TypedFields(typed);
    this.kind = VoucherKind.valueOf(typed.getOrDefault("kind", VoucherKind.AMOUNT.name()));
  }

  /** The batch that is asked for. Fields that cannot be read are left out. */
  NewVoucherBatch batch() {
    return new NewVoucherBatch(
        Objects.requireNonNullElse(fields.text("title"), ""),
        fields.text("code"),
        fields.whole("count"),
        fields.text("prefix"),
        fields.terms(kind),
        fields.day("validFrom"),
        fields.day("until"),
        fields.whole("usesInTotal"),
        fields.whole("usesByCustomer"));
  }

  /** The faults of the fields and of the batch, by the fields of the form. */
  Map<String, String> faults(NewVoucherBatch batch, FieldFaults faults) {
    Map<String, String> all = fields.faults();
    faults.of(batch.terms()).forEach(all::putIfAbsent);
    faults.of(batch).forEach(all::putIfAbsent);
    all.remove("terms");
    return all;
  }
}

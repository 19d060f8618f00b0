package org.cairncrm.integration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The result for one event of a batch, at the position of the event.
 *
 * @param receipt null when the event was refused
 * @param detail the reason for a refusal
 * @param errors the fields at fault, if any
 */
@Schema(name = "EventResult")
public record BatchItem(
    BatchOutcome outcome,
    @Nullable Receipt receipt,
    @Nullable String detail,
    List<FieldError> errors) {
  static BatchItem of(Outcome<Receipt> reception) {
    return new BatchItem(
        reception.created() ? BatchOutcome.STORED : BatchOutcome.KNOWN,
        reception.value(),
        null,
        List.of());
  }

  static BatchItem of(RuntimeException refusal) {
    return new BatchItem(
        BatchOutcome.REFUSED,
        null,
        Objects.toString(refusal.getMessage(), "The event cannot be recorded"),
        switch (refusal) {
          case Invalid invalid -> invalid.errors();
          case Conflict conflict -> conflict.errors();
          default -> List.of();
        });
  }
}

package org.cairncrm.journeys;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.cairncrm.shared.CustomerId;

/** The choice of a customer who walks a draft as a test. */
@Schema(name = "NewTestCustomer")
public record NewTestCustomer(@NotNull CustomerId customer) {}

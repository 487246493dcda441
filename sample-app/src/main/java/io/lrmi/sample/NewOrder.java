package io.lrmi.sample;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What a customer sends to place an order. */
record NewOrder(
        @NotBlank @Size(max = 100) String customer,
        @NotBlank @Size(max = 200) String item,

        @NotNull(message = "must be given") @Min(1) @Max(10_000)
        Integer quantity,

        @NotNull(message = "must be given") @DecimalMin("0.00") @Digits(integer = 10, fraction = 2)
        BigDecimal price) {}

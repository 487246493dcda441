package io.lrmi.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/orders")
class OrderController {

    /** How many orders the answered ones were taken from. */
    private static final String TOTAL = "X-Total-Count";

    private final Orders orders;

    OrderController(Orders orders) {
        this.orders = orders;
    }

    @PostMapping
    ResponseEntity<Order> place(@Valid @RequestBody NewOrder wish) {
        Order order = orders.place(wish);
        return ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequest()
                        .pathSegment("{id}")
                        .build(order.getId()))
                .body(order);
    }

    @GetMapping("/{id}")
    Order find(@PathVariable String id) {
        return orders.find(id).orElseThrow(() -> new OrderNotFoundException(id));
    }

    @GetMapping
    ResponseEntity<List<Order>> list(
            @RequestParam(required = false)
                    @Size(max = 100)
                    @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
                    @Nullable
                    String customer,
            @RequestParam(defaultValue = "") @Size(max = 100) String text,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(1000) int limit) {
        OrderList list = orders.list(customer, text, limit);
        return ResponseEntity.ok().header(TOTAL, Integer.toString(list.total())).body(list.orders());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        if (!orders.cancel(id)) {
            throw new OrderNotFoundException(id);
        }
    }
}

package io.lrmi.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
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
    List<Order> ofCustomer(@RequestParam @NotBlank String customer) {
        return orders.ofCustomer(customer);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        if (!orders.cancel(id)) {
            throw new OrderNotFoundException(id);
        }
    }
}
